# A path that starts with ~ in a place that no shell expands.
umask 077
HOME=$PWD && export HOME && mkdir -p secrets .config/contactctl
printf '%s\n' "$CONTACTCTL_TOKEN" >secrets/token && unset CONTACTCTL_TOKEN
printf 'baseUrl: %s\ntokenFile: ~/secrets/token\n' "$CONTACTCTL_BASE_URL" >.config/contactctl/config.yaml
run contactctl get $ID --field memo
ends 0
CONTACTCTL_TOKEN_FILE='~/secrets/token' run contactctl get $ID --field memo
ends 0
sed -i 's,~,$HOME,' .config/contactctl/config.yaml
run contactctl get $ID --field memo
ends 2 && says '$HOME/secrets/token'
