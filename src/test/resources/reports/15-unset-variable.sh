# A CI step whose variable is not set.
before=$(contactctl get $ID)
for flag in email telephone website contact-tag-id; do
  run contactctl update $ID --$flag ''
  ends 6 && says "--$flag" && says --clear-
done
[ "$(contactctl get $ID)" = "$before" ] || fail 'the contact has changed'
run contactctl update $ID --memo '' --forbid-removals
ends 8
run contactctl update $ID --memo '' --field memo
ends 0
