# sudo -E: root works with the HOME, the config file and the token of a user, and leaves nothing of its own there.
[ "$(id -u)" -eq 0 ] || skip 'needs root'
mkdir -p home/.config/contactctl
printf 'baseUrl: %s\ntoken: %s\n' "$CONTACTCTL_BASE_URL" "$CONTACTCTL_TOKEN" >home/.config/contactctl/config.yaml
chmod 600 home/.config/contactctl/config.yaml
chmod 700 home && chown -R 1000:1000 home
before=$(find home | sort)
unset CONTACTCTL_TOKEN CONTACTCTL_BASE_URL
HOME=$PWD/home run contactctl get $ID --field memo
ends 0
HOME=$PWD/home run contactctl update $ID --memo new --field memo
ends 0 && says new
[ "$(find home | sort)" = "$before" ] || fail 'root has left something in the home folder'
[ -z "$(find home -user 0)" ] || fail 'root owns something in the home folder'
