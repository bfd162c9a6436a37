# A token saved by Windows tools: UTF-8 with a byte order mark, UTF-16, in quotes.
umask 077
T=$CONTACTCTL_TOKEN && unset CONTACTCTL_TOKEN
printf '\357\273\277%s\r\n' "$T" >bom.txt
printf '\377\376' >utf16.txt && printf '%s\r\n' "$T" | iconv -t UTF-16LE >>utf16.txt
printf '"%s"\n' "$T" >quoted.txt
run contactctl get $ID --field memo --token-file bom.txt
ends 0
run contactctl get $ID --field memo --token-file utf16.txt
ends 4 && says UTF-16 && hides "$T"
run contactctl get $ID --field memo --token-file quoted.txt
ends 4 && says quot && hides "$T"
run contactctl get $ID --field memo --token-stdin <bom.txt
ends 0
printf '\357\273\277baseUrl: %s\r\ntoken: %s\r\n' "$CONTACTCTL_BASE_URL" "$T" >c.yaml
CONTACTCTL_CONFIG=c.yaml run contactctl get $ID --field memo
ends 0
