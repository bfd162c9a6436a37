# Yesterday's file, sent after a colleague has changed the contact.
contactctl get $ID >c.json
contactctl update $ID -q --add-telephone 02-555-0100,type=WORK --memo 'moved to Busan' >/dev/null
sed -i 's/"title": "title"/"title": "director"/' c.json
run contactctl update $ID -f c.json --strict --field memo
ends 8 && says stale-input
run contactctl update $ID -f c.json --forbid-stale --field memo
ends 8
run contactctl get $ID --field memo
is 'moved to Busan'
run contactctl update $ID -f c.json -o id
ends 0 && says stale-input
