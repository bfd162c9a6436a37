# ssh HOST contactctl …: no terminal, hardly a variable, no locale; standard input is a pipe or empty.
over_ssh() {
  env -i PATH="$PATH" HOME="$PWD" CONTACTCTL_BASE_URL="$CONTACTCTL_BASE_URL" CONTACTCTL_TOKEN="$CONTACTCTL_TOKEN" \
    setsid -w "$@"
}
command -v setsid >/dev/null || skip 'needs setsid'
printf '{"memo":"한국어"}' >c.json
run over_ssh contactctl update $ID -f - --field memo <c.json
ends 0 && says 한국어
run over_ssh contactctl get $ID --field memo
ends 0 && is 한국어
run over_ssh contactctl validate --partial - </dev/null
ends 6 && says 'stdin:1:1: is empty'
run over_ssh env EDITOR=vi contactctl edit $ID
ends 2 && says 'there is no terminal'
# In a loop, ssh without -n would take the list; the program itself reads only what it is told to.
printf '%s\n' $ID contact3-1d0b-4c55-8a61-03a1c2d4e5f6 >ids
seen=0
while read -r id; do
  contactctl get "$id" --field contactId >/dev/null || fail "cannot get $id"
  seen=$((seen + 1))
done <ids
[ "$seen" -eq 2 ] || fail "the loop ran $seen times"
# A colour or a caret in the mail of a job would be noise.
printf 'memo: 1\nnot-there: 2\n' >c.yaml
run over_ssh env TERM=xterm-256color contactctl validate --partial c.yaml
ends 6 && hides "$(printf '\033')" && hides 'error:' && hides '^'
