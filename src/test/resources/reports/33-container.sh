# docker run: hardly a variable, an unknown user whose HOME is /, everything read-only but one tmpfs; standard input is a file, closed,
# empty, or never ends.
[ "$(id -u)" -eq 0 ] || skip 'needs root'
command -v unshare >/dev/null && command -v setpriv >/dev/null || skip 'needs unshare and setpriv'
user='setpriv --reuid 12345 --regid 12345 --clear-groups'
$user contactctl --version >/dev/null 2>&1 || user= # where the classes under test are in a folder of root alone
contained() {
  exec env -i PATH="$PATH" HOME=/ CONTACTCTL_BASE_URL="$CONTACTCTL_BASE_URL" CONTACTCTL_TOKEN="$CONTACTCTL_TOKEN" \
    unshare --pid --fork --kill-child --mount sh -c '
      mount -t proc proc /proc && mount -t tmpfs -o mode=1777 tmpfs /mnt && mount -o remount,ro,bind / || exit 125
      exec "$@"' sh $user "$@"
}
chmod 755 .
(contained sh -c '! touch x 2>/dev/null' 2>/dev/null) || skip 'nothing like a container can be made here'
printf '{"memo":"한국어"}' >c.json
run contained contactctl update $ID -f - --field memo <c.json
ends 0 && says 한국어
run contained contactctl update $ID -f - </dev/null
ends 6 && says 'stdin:1:1: is empty'
run contained sh -c 'exec contactctl validate - <&-' </dev/null
ends 6 && says 'stdin:'
mkfifo never && exec 3<>never
run contained contactctl get $ID --field memo <&3
ends 0 && is 한국어
exec 3>&-
printf '{"contactId":"%s","memo":"bulk"}\n' $ID >in.ndjson
run contained contactctl apply - --journal none <in.ndjson
ends 10 && says 'set TMPDIR to a folder'
run contained env TMPDIR=/mnt contactctl apply - <in.ndjson
ends 10 && says 'set XDG_STATE_HOME, or name a file with --journal'
run contained env TMPDIR=/mnt contactctl apply - --journal /mnt/journal -q <in.ndjson
ends 0 && says '"state":"updated"'
run contained contactctl config set timeout 5s
ends 10 && says 'set CONTACTCTL_CONFIG'
run contained contactctl auth status
ends 0 && says 'CONTACTCTL_TOKEN'
