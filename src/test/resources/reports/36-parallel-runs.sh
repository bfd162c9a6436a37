# xargs -P 8: several bulk runs at once, each with a journal of its own.
printf '%s\n' $ID contact3-1d0b-4c55-8a61-03a1c2d4e5f6 contact4-7e3f-49b2-b0d8-04b7a8c9d0e1 contact5-2c9a-4f10-9e77-05c3d2e1f0a9 >ids
export XDG_STATE_HOME=$PWD/state
run sh -c 'sed "s/.*/{\"contactId\":\"&\",\"memo\":\"parallel\"}/" ids | xargs -P 8 -d "\n" -I LINE sh -c "printf %s\\\\n \"\$1\" |
  contactctl apply - --jobs 1 -q" sh LINE'
ends 0
[ "$(printf '%s\n' "$out" | grep -c '"state":"updated"')" -eq 4 ] || fail 'not every run ended'
[ "$(find state -name 'apply-*.ndjson' | wc -l)" -eq 4 ] || fail "journals: $(find state)"
