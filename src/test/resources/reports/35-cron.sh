# cron: an empty environment, no terminal, nothing on standard input. The commands on many contacts, tokens and settings work there.
printf 'baseUrl: %s\ntokenFile: token\n' "$CONTACTCTL_BASE_URL" >config.yaml
printf '%s\n' "$CONTACTCTL_TOKEN" >token && chmod 600 config.yaml token
cron() { env -i PATH="$PATH" CONTACTCTL_CONFIG="$PWD/config.yaml" "$@" </dev/null; }
printf '%s\n' $ID contact3-1d0b-4c55-8a61-03a1c2d4e5f6 >ids
run cron contactctl apply --ids ids --memo met --jobs 1
ends 2 && says 'name a file with --journal'
run cron contactctl apply --ids ids --memo met --jobs 1 --journal journal
ends 0 && says 'updated 2' && hides "$(printf '\r')"
run cron contactctl undo journal --jobs 1 -q --journal undone
ends 0 && says '"state":"updated"'
run cron contactctl auth status --check
ends 0 && says 'accepts the token' && hides "$CONTACTCTL_TOKEN"
run cron contactctl auth token
ends 0 && is "$CONTACTCTL_TOKEN"
run cron contactctl auth login
[ "$code" -ne 0 ] || fail 'a login without a terminal and without options succeeds'
run cron contactctl doctor
ends 0 && hides "$CONTACTCTL_TOKEN"
run cron contactctl config set timeout 20s
ends 0 && says '20s'
