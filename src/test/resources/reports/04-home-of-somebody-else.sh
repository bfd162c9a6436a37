# HOME is still /root after sudo -u, or it does not exist, or it is /.
needs_other_user
mkdir -m 700 root
printf 'permission: {accessibleRange: ALL}\ncontactName: {lastName: a}\nemails: [{email: a@example.com, primary: true}]\n' >c.yaml
run as_other_user env HOME="$PWD/root" contactctl get $ID --field memo
[ "$code" -eq 0 ] || { ends 2 && says CONTACTCTL_CONFIG; }
run as_other_user env HOME="$PWD/root" contactctl validate - <c.yaml
ends 0
for home in /nonexistent /; do
  run as_other_user env HOME=$home contactctl get $ID --field memo
  ends 0
done
run as_other_user env -u HOME contactctl get $ID --field memo
ends 0
