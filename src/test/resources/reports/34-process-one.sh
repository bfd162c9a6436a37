# docker stop, docker kill, Ctrl-C: in a container the program is process 1, for which no signal has a default action.
[ "$(id -u)" -eq 0 ] || skip 'needs root'
command -v unshare >/dev/null && command -v setpriv >/dev/null || skip 'needs unshare and setpriv'
user='setpriv --reuid 12345 --regid 12345 --clear-groups'
$user contactctl --version >/dev/null 2>&1 || user= # where the classes under test are in a folder of root alone
contained() {
  exec env -i PATH="$PATH" HOME=/ CONTACTCTL_BASE_URL="$CONTACTCTL_BASE_URL" CONTACTCTL_TOKEN="$CONTACTCTL_TOKEN" \
    unshare --pid --fork --kill-child --mount sh -c '
      mount -t proc proc /proc && mount -o remount,ro,bind / || exit 125
      exec "$@"' sh $user "$@"
}
chmod 755 .
(contained sh -c '! touch x 2>/dev/null' 2>/dev/null) || skip 'nothing like a container can be made here'
for signal in TERM HUP; do # from inside, where it reaches process 1 only if that listens
  run contained contactctl sandbox -- sh -c "kill -$signal 1; sleep 20"
  case $signal in TERM) ends 143 ;; HUP) ends 129 ;; esac
done
child_of() {
  for stat in /proc/[0-9]*/stat; do
    if read -r process _ _ parent _ 2>/dev/null <"$stat" && [ "$parent" = "$1" ]; then echo "$process"; fi
  done
}
for signal in TERM INT HUP; do # from outside, as docker stop and docker kill do
  contained contactctl sandbox >$signal.log 2>&1 </dev/null &
  outer=$! && : >>$signal.log
  until grep -q listening $signal.log; do kill -0 $outer || fail "$(cat $signal.log)"; sleep 0.1; done
  kill -$signal "$(child_of $outer)"
  wait $outer
  code=$? shown="sandbox, then $signal" out=$(cat $signal.log)
  case $signal in TERM) ends 143 ;; INT) ends 130 ;; HUP) ends 129 ;; esac
done
