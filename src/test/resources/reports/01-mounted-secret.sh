# A token as Kubernetes, Docker and GitLab mount it: of another owner, readable by others, and no chmod helps.
needs_other_user
mkdir secrets && printf '%s\n' "$CONTACTCTL_TOKEN" >secrets/token && unset CONTACTCTL_TOKEN
chown 0:1000 secrets/token
for mode in 0440 0444; do
  chmod $mode secrets/token
  run as_other_user contactctl get $ID --field memo --token-file secrets/token
  ends 0
done
chown 1000:1000 secrets/token && chmod 0644 secrets/token
run as_other_user contactctl get $ID --field memo --token-file secrets/token
ends 2 && says chmod
