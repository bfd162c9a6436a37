# --is-co-editing false instead of --is-co-editing=false.
run contactctl update $ID --is-co-editing false
ends 2 && says --is-co-editing=false
run contactctl update --is-co-editing false $ID
ends 2 && says --is-co-editing=false
run contactctl update $ID --forbid-removals false --memo x
ends 2 && says --forbid-removals=false
