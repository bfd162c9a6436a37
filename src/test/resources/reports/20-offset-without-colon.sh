# Times as date prints them on various systems.
n=0
for time in 2099-11-22T09:00:00+0900 '2099-11-22 09:00:00+09:00' 2099-11-22T00:00:00Z 2099-11-22T09:00:00.000+09:00 2099-11-22T09:00:00+09; do
  n=$((n + 1))
  run contactctl update $ID --memo "m $n" --if-unmodified-since "$time" -o id
  ends 0
done
run contactctl update $ID --memo x --if-unmodified-since 2099-11-22T09:00:00
ends 2 && says offset
run contactctl update $ID --memo x --if-unmodified-since 1795305600
ends 2
