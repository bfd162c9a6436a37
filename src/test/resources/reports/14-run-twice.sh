# A CI job that is run again: what it adds is there already, what it removes is gone.
for time in first second; do
  run contactctl update $ID -o id --add-telephone 02-555-0100,type=WORK --add-contact-tag-id ctag2a81-94b6-4642-6903-03aa7977da91
  ends 0
  run contactctl update $ID -o id --remove-email example2@example.com --memo "$time"
  ends 0
done
run contactctl get $ID --field telephones
[ "$(printf '%s\n' "$out" | grep -c 02-555-0100)" -eq 1 ] || fail 'not one telephone'
run contactctl get $ID --field memo
is second
run contactctl update $ID --strict --remove-email example2@example.com
ends 6
