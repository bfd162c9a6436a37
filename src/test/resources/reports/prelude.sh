# Sourced by every report: runs a command and judges what came of it. $out is what it printed, $code how it ended.
set -u
ID=contact2-a56d-44a4-5304-033e16fca8d1
run() { out=$("$@" 2>&1); code=$?; shown="$*"; }
fail() { printf 'FAILED: %s\n%s\nprinted:\n%s\n' "$1" "$shown" "$out"; exit 1; }
ends() { [ "$code" -eq "$1" ] || fail "ends with $code instead of $1"; }
says() { case $out in *"$1"*) ;; *) fail "does not say: $1" ;; esac; }
hides() { case $out in *"$1"*) fail "says: $1" ;; esac; }
is() { [ "$out" = "$1" ] || fail "does not print exactly: $1"; }
skip() { printf 'SKIPPED: %s\n' "$1"; exit 0; }
as_other_user() { setpriv --reuid 1000 --regid 1000 --clear-groups "$@"; }
needs_other_user() {
  [ "$(id -u)" -eq 0 ] || skip 'needs root'
  as_other_user contactctl --version >/dev/null 2>&1 || skip 'another user cannot run the classes under test'
}
