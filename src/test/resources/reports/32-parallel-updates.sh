# xargs -P 8: several runs at once share a backup, a terminal and a cache. No line is torn or lost, and each is told apart.
printf '%s\n' $ID contact3-1d0b-4c55-8a61-03a1c2d4e5f6 contact4-7e3f-49b2-b0d8-04b7a8c9d0e1 \
  contact5-2c9a-4f10-9e77-05c3d2e1f0a9 contact7-8f6e-4d5c-9b3a-07a1b2c3d4e5 >ids
contactctl get $(cat ids) -o ndjson >was.ndjson
run sh -c 'xargs -P 8 -I ID contactctl update ID --memo changed --backup backup.ndjson -o ndjson <ids >out 2>err'
ends 0
[ "$(sed 's/.*"contactId":"\([^"]*\)".*/\1/' out | sort)" = "$(sort ids)" ] || fail "standard output: $(cat out)"
[ "$(grep -c '"memo":"changed"' out)" -eq 5 ] || fail "standard output: $(cat out)"
[ "$(sed 's/: updated: memo .*//' err | sort)" = "$(sort ids)" ] || fail "standard error: $(cat err)"
[ "$(sort backup.ndjson)" = "$(sort was.ndjson)" ] || fail "backup: $(cat backup.ndjson)"
# One that fails does not hide behind the others: xargs ends with 123.
printf '%s\nno-such-contact\n' $ID >ids
run sh -c 'xargs -P 8 -I ID contactctl update ID --memo again -o id <ids'
ends 123 && says "$ID: updated: memo changed" && says 'no-such-contact: 404'
