# Completion of contactctl for fish 3 and newer. It never runs contactctl. Made from the tables
# of the program by scripts/bless: do not edit it.

function __contactctl_commands
    string join \n -- 'update' 'diff' 'edit' 'validate' 'get' 'template' 'schema' 'explain' 'config init' 'config path' 'config view' 'sandbox' 'completion' 'help'
end

# Whether the cursor is behind the command $argv[1], or, when that is empty, there is none yet.
# $argv[2], if given, is what else must stand there: all words that are no options.
function __contactctl_at
    set -l words (commandline -opc)
    set -e words[1]
    while string match -q -- '-*' $words[1]
        set -e words[1]
    end
    set -l name
    for known in (__contactctl_commands)
        if test "$known" = "$words[1]" -o "$known" = "$words[1..2]"
            set name $known
        end
    end
    test "$name" = $argv[1]; or return
    test (count $argv) -gt 1; or return 0
    for word in (string split ' ' -- "$name")
        test -z "$word"; or set -e words[1]
    end
    set -l given (string match -v -- '-*' $words)
    test "$given" = "$argv[2]"
end

# Completes the command line of its own that stands behind --.
function __contactctl_behind
    set -l words (commandline -opc)
    set -l at (contains -i -- -- $words); or return
    set -e words[1..$at]
    complete -C (string join ' ' -- (string escape -- $words) (commandline -ct))
end

function __contactctl_list_config
    printf '%s\t%s\n' \
        'init' 'Write a commented config file that only you can read' \
        'path' 'Print where the config file is' \
        'view' 'Print every setting, and where its value came from'
end

function __contactctl_list_command
    printf '%s\t%s\n' \
        'update' 'Change one contact by a file, flags or both, and print it' \
        'diff' 'Show what an update would change; sends nothing' \
        'edit' 'Change one contact in your editor' \
        'validate' 'Check contact files, without network or token' \
        'get' 'Print contacts as the server holds them' \
        'template' 'Print a commented YAML contact to start from' \
        'schema' 'Print the JSON Schema of a contact file, for editors' \
        'explain' 'Explain a property, a rule or an exit code' \
        'config' 'init, path, view' \
        'sandbox' 'Run a local contacts API that keeps state, for rehearsals and tests' \
        'completion' 'Print the completion script of bash, zsh or fish' \
        'help' 'Print help on a command or a topic'
end

function __contactctl_list_format
    printf '%s\t%s\n' \
        'json' 'indented JSON; several contacts as an array' \
        'yaml' 'YAML; several contacts as a list' \
        'ndjson' 'one line of JSON per contact' \
        'id' 'the contact\'s ID alone, one per line'
end

function __contactctl_list_rule
    printf '%s\t%s\n' \
        'type' 'A value has the type the page gives it' \
        'required' 'A required property is present and not null' \
        'enum' 'A choice has one of the allowed values' \
        'max-length' 'A text is no longer than the page allows' \
        'pattern' 'A telephone number has only the characters the page allows' \
        'date' 'A date is YYYY-MM-DD and exists' \
        'max-items' 'A list is no longer than the page allows' \
        'unique-items' 'No accessible member is listed twice' \
        'name-required' 'A contact has a first or a last name' \
        'email-or-telephone-required' 'A contact has an e-mail address or a telephone number' \
        'members-required' 'A contact for members only has a list of those members' \
        'external-nickname' 'The nickname of an external contact stays as it is' \
        'custom-property-shape' 'A custom property\'s value has one of the four shapes' \
        'unknown-property' 'A property is one that the page defines' \
        'duplicate-contact-id' 'No contact appears twice in the input of a bulk run' \
        'primary-count' 'A list has exactly one primary item' \
        'custom-type-ignored' 'customType goes with type CUSTOM' \
        'deprecated-value' 'A renamed value is sent under its new name' \
        'read-only' 'A property that only the server writes is left out of what is sent' \
        'get-only' 'A name part that only get shows is sent as it is' \
        'null-dropped' 'Null is not sent where the page does not allow it'
end

function __contactctl_list_explain
    printf '%s\t%s\n' \
        'contactId' 'The contact\'s ID' \
        'permission' 'Who may see and edit the contact' \
        'permission.accessibleRange' 'Who may see the contact: everybody or the accessible members' \
        'permission.masterUserId' 'ID of the member in charge of the contact' \
        'permission.isCoEditing' 'Whether those who see it may edit it' \
        'permission.accessibleMembers' 'Who may see the contact when the range is MEMBER' \
        'permission.accessibleMembers.id' 'ID of the member, organization unit or group' \
        'permission.accessibleMembers.type' 'What the ID names' \
        'contactName' 'The contact\'s name; a first or a last name is needed' \
        'contactName.firstName' 'First name' \
        'contactName.lastName' 'Last name' \
        'contactName.phoneticFirstName' 'First name in furigana' \
        'contactName.phoneticLastName' 'Last name in furigana' \
        'contactName.nickName' 'Nickname; fixed for external contacts' \
        'contactName.prefix' 'Title before the name' \
        'contactName.suffix' 'Title after the name' \
        'contactName.middleName' 'Middle name' \
        'linkedExternalUser' 'The external chat partner the contact is linked to' \
        'linkedExternalUser.id' 'ID of the external chat partner' \
        'linkedExternalUser.type' 'Kind of external chat partner' \
        'linkedExternalUser.buddyUserIds' 'Members who added the partner to the contacts' \
        'emails' 'E-mail addresses' \
        'emails.primary' 'Whether this is the main e-mail address' \
        'emails.email' 'E-mail address' \
        'telephones' 'Telephone numbers' \
        'telephones.primary' 'Whether this is the main telephone number' \
        'telephones.telephone' 'Telephone number' \
        'telephones.type' 'Kind of telephone' \
        'telephones.customType' 'Label of the type CUSTOM, in your own words' \
        'organizations' 'Companies and departments' \
        'organizations.primary' 'Whether this is the main company' \
        'organizations.name' 'Company' \
        'organizations.department' 'Department' \
        'organizations.title' 'Job title' \
        'events' 'Birthdays, anniversaries and other dates' \
        'events.primary' 'Whether this is the main event' \
        'events.date' 'Date as YYYY-MM-DD' \
        'events.type' 'Kind of event' \
        'events.customType' 'Label of the type CUSTOM, in your own words' \
        'events.dayType' 'Calendar of the date' \
        'locations' 'Postal addresses' \
        'locations.primary' 'Whether this is the main address' \
        'locations.address' 'Postal address' \
        'locations.type' 'Kind of address' \
        'locations.zipCode' 'Postal code' \
        'locations.customType' 'Label of the type CUSTOM, in your own words' \
        'messengers' 'Messenger accounts' \
        'messengers.primary' 'Whether this is the main messenger' \
        'messengers.id' 'Account name' \
        'messengers.type' 'Kind of messenger' \
        'messengers.customType' 'Label of the type CUSTOM, in your own words' \
        'websites' 'Websites' \
        'websites.primary' 'Whether this is the main website' \
        'websites.url' 'Address of the website' \
        'memo' 'Notes' \
        'contactTagIds' 'IDs of the tags on the contact' \
        'customProperties' 'Values of the domain\'s own properties, by property name' \
        'STRING_SINGLE' '' \
        'content' 'The text' \
        'STRING_MULTI' '' \
        'represent' 'Whether this value is shown first' \
        'LINK_SINGLE' '' \
        'text' 'Text of the link' \
        'link' 'Address of the link' \
        'LINK_MULTI' '' \
        'createdTime' 'When the contact was created' \
        'modifiedTime' 'When the contact was last changed' \
        'type' 'A value has the type the page gives it' \
        'required' 'A required property is present and not null' \
        'enum' 'A choice has one of the allowed values' \
        'max-length' 'A text is no longer than the page allows' \
        'pattern' 'A telephone number has only the characters the page allows' \
        'date' 'A date is YYYY-MM-DD and exists' \
        'max-items' 'A list is no longer than the page allows' \
        'unique-items' 'No accessible member is listed twice' \
        'name-required' 'A contact has a first or a last name' \
        'email-or-telephone-required' 'A contact has an e-mail address or a telephone number' \
        'members-required' 'A contact for members only has a list of those members' \
        'external-nickname' 'The nickname of an external contact stays as it is' \
        'custom-property-shape' 'A custom property\'s value has one of the four shapes' \
        'unknown-property' 'A property is one that the page defines' \
        'duplicate-contact-id' 'No contact appears twice in the input of a bulk run' \
        'syntax' 'The input is JSON or YAML' \
        'encoding' 'The input is UTF-8' \
        'duplicate-key' 'No object names a property twice' \
        'yaml-feature' 'YAML is plain: no anchors, aliases, tags, merge keys or complex keys' \
        'second-value' 'The input holds no second contact where one is expected' \
        'empty-input' 'The input is not empty' \
        'too-deep' 'The input nests at most 32 levels' \
        'too-large' 'The input is not too large' \
        'blank' 'A YAML key has a value' \
        'contact-id' 'The contact\'s ID is well-formed and is the one named on the command line' \
        'primary-count' 'A list has exactly one primary item' \
        'custom-type-ignored' 'customType goes with type CUSTOM' \
        'deprecated-value' 'A renamed value is sent under its new name' \
        'read-only' 'A property that only the server writes is left out of what is sent' \
        'get-only' 'A name part that only get shows is sent as it is' \
        'null-dropped' 'Null is not sent where the page does not allow it' \
        '0' 'all as asked (also: nothing to change)' \
        'ok' 'all as asked (also: nothing to change)' \
        '11' 'differences found (diff, --dry-run --exit-code)' \
        'different' 'differences found (diff, --dry-run --exit-code)' \
        '7' 'bulk: some contacts failed for good' \
        'partial' 'bulk: some contacts failed for good' \
        '8' 'conflict, or a guard refused' \
        'conflict' 'conflict, or a guard refused' \
        '9' 'the server refused: 400, 404, other 4xx, a redirect, or an answer that is not our contact or lacks the --field' \
        'refused' 'the server refused: 400, 404, other 4xx, a redirect, or an answer that is not our contact or lacks the --field' \
        '6' 'invalid input; nothing was sent for it' \
        'invalid-input' 'invalid input; nothing was sent for it' \
        '5' 'temporary: network, time-out, 429 or 5xx after retries; run again or --resume' \
        'temporary' 'temporary: network, time-out, 429 or 5xx after retries; run again or --resume' \
        '4' 'not allowed: no token, 401, 403' \
        'not-allowed' 'not allowed: no token, 401, 403' \
        '2' 'called or configured wrongly' \
        'usage' 'called or configured wrongly' \
        '10' 'local files: journal, disk, lock, or an output that cannot be written' \
        'local-files' 'local files: journal, disk, lock, or an output that cannot be written' \
        '129' 'stopped by SIGHUP; bulk runs can be resumed' \
        'hangup' 'stopped by SIGHUP; bulk runs can be resumed' \
        '130' 'stopped by SIGINT; bulk runs can be resumed' \
        'interrupt' 'stopped by SIGINT; bulk runs can be resumed' \
        '143' 'stopped by SIGTERM; bulk runs can be resumed' \
        'terminate' 'stopped by SIGTERM; bulk runs can be resumed' \
        '1' 'our bug; please report it' \
        'bug' 'our bug; please report it'
end

function __contactctl_list_fault
    printf '%s\t%s\n' \
        '429' 'answers 429, with no calls remaining' \
        '500' 'answers 500' \
        '503' 'answers 503' \
        'reset' 'closes the connection without an answer' \
        'stall' 'sends the head of the answer, then nothing' \
        'drop-after-apply' 'makes the change, then closes' \
        'expired-token' 'answers 401' \
        'html' 'answers 200 with HTML' \
        'truncate' 'closes the connection half-way through the answer' \
        'other-id' 'answers 200 about another contact' \
        'redirect' 'answers 302 to another port' \
        'rival' 'changes the contact after it was read'
end

function __contactctl_list_completion
    printf '%s\t%s\n' \
        'bash' '' \
        'zsh' '' \
        'fish' ''
end

function __contactctl_list_help_config
    printf '%s\t%s\n' \
        'init' 'Write a commented config file that only you can read' \
        'path' 'Print where the config file is' \
        'view' 'Print every setting, and where its value came from'
end

function __contactctl_list_help
    printf '%s\t%s\n' \
        'update' 'Change one contact by a file, flags or both, and print it' \
        'diff' 'Show what an update would change; sends nothing' \
        'edit' 'Change one contact in your editor' \
        'validate' 'Check contact files, without network or token' \
        'get' 'Print contacts as the server holds them' \
        'template' 'Print a commented YAML contact to start from' \
        'schema' 'Print the JSON Schema of a contact file, for editors' \
        'explain' 'Explain a property, a rule or an exit code' \
        'config' 'init, path, view' \
        'sandbox' 'Run a local contacts API that keeps state, for rehearsals and tests' \
        'completion' 'Print the completion script of bash, zsh or fish' \
        'help' 'Print help on a command or a topic' \
        'exit-codes' '' \
        'files' '' \
        'flags' '' \
        'rules' '' \
        'settings' ''
end

complete -c contactctl -f

complete -c contactctl -n '__contactctl_at \'\' \'config\'' -a '(__contactctl_list_config)'
complete -c contactctl -n '__contactctl_at \'\' \'\'' -a '(__contactctl_list_command)'
complete -c contactctl -n '__contactctl_at \'\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'\'' -s h -l help -d 'Print this help'
complete -c contactctl -n '__contactctl_at \'\'' -s V -l version -d 'Print the version'

complete -c contactctl -n '__contactctl_at \'update\'' -s f -l file -r -F -d 'Contact, or part of one, in JSON or YAML; - is standard input'
complete -c contactctl -n '__contactctl_at \'update\'' -l replace -d 'The file and flags are the whole contact'
complete -c contactctl -n '__contactctl_at \'update\'' -l dry-run -d 'Print what would be sent, and send nothing'
complete -c contactctl -n '__contactctl_at \'update\'' -l print-curl -d 'Print the PUT as a curl command, and send nothing'
complete -c contactctl -n '__contactctl_at \'update\'' -l exit-code -d 'With --dry-run: exit 11 when something would change'
complete -c contactctl -n '__contactctl_at \'update\'' -l forbid-removals -a 'true false' -d 'Read the contact first and refuse to erase a value'
complete -c contactctl -n '__contactctl_at \'update\'' -l if-unmodified-since -x -d 'Stop when the contact is newer, as 2021-08-10T11:09:37+09:00'
complete -c contactctl -n '__contactctl_at \'update\'' -l backup -r -F -d 'Append the contact as it was to this NDJSON file'
complete -c contactctl -n '__contactctl_at \'update\'' -s o -l output -x -a '(__contactctl_list_format)' -d 'Print json, yaml, ndjson or id (default json)'
complete -c contactctl -n '__contactctl_at \'update\'' -l field -x -d 'Print only this value'
complete -c contactctl -n '__contactctl_at \'update\'' -l diff -d 'Show what changes, on standard error'
complete -c contactctl -n '__contactctl_at \'update\'' -l external -d 'The contact is external: no e-mail or telephone needed'
complete -c contactctl -n '__contactctl_at \'update\'' -l strict -d 'Count warnings as errors'
complete -c contactctl -n '__contactctl_at \'update\'' -l allow -x -a '(__contactctl_list_rule)' -d 'Let this rule pass; explain lists the rules'
complete -c contactctl -n '__contactctl_at \'update\'' -l input-format -x -a 'json ndjson yaml' -d 'Read input as json, ndjson or yaml'
complete -c contactctl -n '__contactctl_at \'update\'' -l accessible-range -x -a 'ALL MEMBER' -d 'Who may see the contact: everybody or the accessible members'
complete -c contactctl -n '__contactctl_at \'update\'' -l master-user-id -x -d 'ID of the member in charge of the contact'
complete -c contactctl -n '__contactctl_at \'update\'' -l is-co-editing -a 'true false' -d 'Whether those who see it may edit it'
complete -c contactctl -n '__contactctl_at \'update\'' -l accessible-member -x -d 'Who may see the contact when the range is MEMBER; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'update\'' -l add-accessible-member -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'update\'' -l remove-accessible-member -x -d 'Remove the one with this id'
complete -c contactctl -n '__contactctl_at \'update\'' -l clear-accessible-members -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'update\'' -l first-name -x -d 'First name'
complete -c contactctl -n '__contactctl_at \'update\'' -l last-name -x -d 'Last name'
complete -c contactctl -n '__contactctl_at \'update\'' -l phonetic-first-name -x -d 'First name in furigana'
complete -c contactctl -n '__contactctl_at \'update\'' -l phonetic-last-name -x -d 'Last name in furigana'
complete -c contactctl -n '__contactctl_at \'update\'' -l nick-name -x -d 'Nickname; fixed for external contacts'
complete -c contactctl -n '__contactctl_at \'update\'' -l prefix -x -d 'Title before the name'
complete -c contactctl -n '__contactctl_at \'update\'' -l suffix -x -d 'Title after the name'
complete -c contactctl -n '__contactctl_at \'update\'' -l middle-name -x -d 'Middle name'
complete -c contactctl -n '__contactctl_at \'update\'' -l email -x -d 'E-mail addresses; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'update\'' -l add-email -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'update\'' -l remove-email -x -d 'Remove the one with this email'
complete -c contactctl -n '__contactctl_at \'update\'' -l clear-emails -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'update\'' -l telephone -x -d 'Telephone numbers; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'update\'' -l add-telephone -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'update\'' -l remove-telephone -x -d 'Remove the one with this telephone'
complete -c contactctl -n '__contactctl_at \'update\'' -l clear-telephones -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'update\'' -l organization -x -d 'Companies and departments; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'update\'' -l add-organization -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'update\'' -l remove-organization -x -d 'Remove the one with this name'
complete -c contactctl -n '__contactctl_at \'update\'' -l clear-organizations -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'update\'' -l event -x -d 'Birthdays, anniversaries and other dates; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'update\'' -l add-event -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'update\'' -l remove-event -x -d 'Remove the one with this date'
complete -c contactctl -n '__contactctl_at \'update\'' -l clear-events -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'update\'' -l location -x -d 'Postal addresses; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'update\'' -l add-location -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'update\'' -l remove-location -x -d 'Remove the one with this address'
complete -c contactctl -n '__contactctl_at \'update\'' -l clear-locations -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'update\'' -l messenger -x -d 'Messenger accounts; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'update\'' -l add-messenger -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'update\'' -l remove-messenger -x -d 'Remove the one with this id'
complete -c contactctl -n '__contactctl_at \'update\'' -l clear-messengers -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'update\'' -l website -x -d 'Websites; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'update\'' -l add-website -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'update\'' -l remove-website -x -d 'Remove the one with this url'
complete -c contactctl -n '__contactctl_at \'update\'' -l clear-websites -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'update\'' -l memo -x -d 'Notes'
complete -c contactctl -n '__contactctl_at \'update\'' -l contact-tag-id -x -d 'IDs of the tags on the contact; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'update\'' -l add-contact-tag-id -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'update\'' -l remove-contact-tag-id -x -d 'Remove the one with this id'
complete -c contactctl -n '__contactctl_at \'update\'' -l clear-contact-tag-ids -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'update\'' -l custom-property -x -d 'Set one to {content: TEXT}, or to JSON from { or ['
complete -c contactctl -n '__contactctl_at \'update\'' -l remove-custom-property -x -d 'Leave one out'
complete -c contactctl -n '__contactctl_at \'update\'' -l set -x -d 'Set a property to a text'
complete -c contactctl -n '__contactctl_at \'update\'' -l set-json -x -d 'Set a property to a JSON value'
complete -c contactctl -n '__contactctl_at \'update\'' -l unset -x -d 'Leave a property out'
complete -c contactctl -n '__contactctl_at \'update\'' -l profile -x -d 'Name of the profile to use (CONTACTCTL_PROFILE)'
complete -c contactctl -n '__contactctl_at \'update\'' -l base-url -x -d 'URL of the API; http only on this machine (CONTACTCTL_BASE_URL)'
complete -c contactctl -n '__contactctl_at \'update\'' -l token-file -r -F -d 'File that holds the access token (CONTACTCTL_TOKEN_FILE)'
complete -c contactctl -n '__contactctl_at \'update\'' -l timeout -x -d 'Time limit for one request: 30s, 2m, 500ms (CONTACTCTL_TIMEOUT)'
complete -c contactctl -n '__contactctl_at \'update\'' -l token-stdin -d 'Read the token from standard input'
complete -c contactctl -n '__contactctl_at \'update\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'update\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'update\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'update\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'diff\'' -s f -l file -r -F -d 'Contact, or part of one, in JSON or YAML; - is standard input'
complete -c contactctl -n '__contactctl_at \'diff\'' -l replace -d 'The file and flags are the whole contact'
complete -c contactctl -n '__contactctl_at \'diff\'' -s o -l output -x -a 'text json markdown' -d 'Print text, json or markdown'
complete -c contactctl -n '__contactctl_at \'diff\'' -l external -d 'The contact is external: no e-mail or telephone needed'
complete -c contactctl -n '__contactctl_at \'diff\'' -l strict -d 'Count warnings as errors'
complete -c contactctl -n '__contactctl_at \'diff\'' -l allow -x -a '(__contactctl_list_rule)' -d 'Let this rule pass; explain lists the rules'
complete -c contactctl -n '__contactctl_at \'diff\'' -l input-format -x -a 'json ndjson yaml' -d 'Read input as json, ndjson or yaml'
complete -c contactctl -n '__contactctl_at \'diff\'' -l accessible-range -x -a 'ALL MEMBER' -d 'Who may see the contact: everybody or the accessible members'
complete -c contactctl -n '__contactctl_at \'diff\'' -l master-user-id -x -d 'ID of the member in charge of the contact'
complete -c contactctl -n '__contactctl_at \'diff\'' -l is-co-editing -a 'true false' -d 'Whether those who see it may edit it'
complete -c contactctl -n '__contactctl_at \'diff\'' -l accessible-member -x -d 'Who may see the contact when the range is MEMBER; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'diff\'' -l add-accessible-member -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'diff\'' -l remove-accessible-member -x -d 'Remove the one with this id'
complete -c contactctl -n '__contactctl_at \'diff\'' -l clear-accessible-members -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'diff\'' -l first-name -x -d 'First name'
complete -c contactctl -n '__contactctl_at \'diff\'' -l last-name -x -d 'Last name'
complete -c contactctl -n '__contactctl_at \'diff\'' -l phonetic-first-name -x -d 'First name in furigana'
complete -c contactctl -n '__contactctl_at \'diff\'' -l phonetic-last-name -x -d 'Last name in furigana'
complete -c contactctl -n '__contactctl_at \'diff\'' -l nick-name -x -d 'Nickname; fixed for external contacts'
complete -c contactctl -n '__contactctl_at \'diff\'' -l prefix -x -d 'Title before the name'
complete -c contactctl -n '__contactctl_at \'diff\'' -l suffix -x -d 'Title after the name'
complete -c contactctl -n '__contactctl_at \'diff\'' -l middle-name -x -d 'Middle name'
complete -c contactctl -n '__contactctl_at \'diff\'' -l email -x -d 'E-mail addresses; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'diff\'' -l add-email -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'diff\'' -l remove-email -x -d 'Remove the one with this email'
complete -c contactctl -n '__contactctl_at \'diff\'' -l clear-emails -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'diff\'' -l telephone -x -d 'Telephone numbers; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'diff\'' -l add-telephone -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'diff\'' -l remove-telephone -x -d 'Remove the one with this telephone'
complete -c contactctl -n '__contactctl_at \'diff\'' -l clear-telephones -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'diff\'' -l organization -x -d 'Companies and departments; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'diff\'' -l add-organization -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'diff\'' -l remove-organization -x -d 'Remove the one with this name'
complete -c contactctl -n '__contactctl_at \'diff\'' -l clear-organizations -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'diff\'' -l event -x -d 'Birthdays, anniversaries and other dates; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'diff\'' -l add-event -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'diff\'' -l remove-event -x -d 'Remove the one with this date'
complete -c contactctl -n '__contactctl_at \'diff\'' -l clear-events -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'diff\'' -l location -x -d 'Postal addresses; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'diff\'' -l add-location -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'diff\'' -l remove-location -x -d 'Remove the one with this address'
complete -c contactctl -n '__contactctl_at \'diff\'' -l clear-locations -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'diff\'' -l messenger -x -d 'Messenger accounts; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'diff\'' -l add-messenger -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'diff\'' -l remove-messenger -x -d 'Remove the one with this id'
complete -c contactctl -n '__contactctl_at \'diff\'' -l clear-messengers -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'diff\'' -l website -x -d 'Websites; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'diff\'' -l add-website -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'diff\'' -l remove-website -x -d 'Remove the one with this url'
complete -c contactctl -n '__contactctl_at \'diff\'' -l clear-websites -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'diff\'' -l memo -x -d 'Notes'
complete -c contactctl -n '__contactctl_at \'diff\'' -l contact-tag-id -x -d 'IDs of the tags on the contact; repeat, replaces the list'
complete -c contactctl -n '__contactctl_at \'diff\'' -l add-contact-tag-id -x -d 'Add one at the end'
complete -c contactctl -n '__contactctl_at \'diff\'' -l remove-contact-tag-id -x -d 'Remove the one with this id'
complete -c contactctl -n '__contactctl_at \'diff\'' -l clear-contact-tag-ids -d 'Make the list empty'
complete -c contactctl -n '__contactctl_at \'diff\'' -l custom-property -x -d 'Set one to {content: TEXT}, or to JSON from { or ['
complete -c contactctl -n '__contactctl_at \'diff\'' -l remove-custom-property -x -d 'Leave one out'
complete -c contactctl -n '__contactctl_at \'diff\'' -l set -x -d 'Set a property to a text'
complete -c contactctl -n '__contactctl_at \'diff\'' -l set-json -x -d 'Set a property to a JSON value'
complete -c contactctl -n '__contactctl_at \'diff\'' -l unset -x -d 'Leave a property out'
complete -c contactctl -n '__contactctl_at \'diff\'' -l profile -x -d 'Name of the profile to use (CONTACTCTL_PROFILE)'
complete -c contactctl -n '__contactctl_at \'diff\'' -l base-url -x -d 'URL of the API; http only on this machine (CONTACTCTL_BASE_URL)'
complete -c contactctl -n '__contactctl_at \'diff\'' -l token-file -r -F -d 'File that holds the access token (CONTACTCTL_TOKEN_FILE)'
complete -c contactctl -n '__contactctl_at \'diff\'' -l timeout -x -d 'Time limit for one request: 30s, 2m, 500ms (CONTACTCTL_TIMEOUT)'
complete -c contactctl -n '__contactctl_at \'diff\'' -l token-stdin -d 'Read the token from standard input'
complete -c contactctl -n '__contactctl_at \'diff\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'diff\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'diff\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'diff\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'edit\'' -l dry-run -d 'Print what would be sent, and send nothing'
complete -c contactctl -n '__contactctl_at \'edit\'' -l print-curl -d 'Print the PUT as a curl command, and send nothing'
complete -c contactctl -n '__contactctl_at \'edit\'' -s o -l output -x -a '(__contactctl_list_format)' -d 'Print json, yaml, ndjson or id (default json)'
complete -c contactctl -n '__contactctl_at \'edit\'' -l field -x -d 'Print only this value'
complete -c contactctl -n '__contactctl_at \'edit\'' -l forbid-removals -a 'true false' -d 'Read the contact first and refuse to erase a value'
complete -c contactctl -n '__contactctl_at \'edit\'' -l external -d 'The contact is external: no e-mail or telephone needed'
complete -c contactctl -n '__contactctl_at \'edit\'' -l strict -d 'Count warnings as errors'
complete -c contactctl -n '__contactctl_at \'edit\'' -l allow -x -a '(__contactctl_list_rule)' -d 'Let this rule pass; explain lists the rules'
complete -c contactctl -n '__contactctl_at \'edit\'' -l input-format -x -a 'json ndjson yaml' -d 'Read input as json, ndjson or yaml'
complete -c contactctl -n '__contactctl_at \'edit\'' -l profile -x -d 'Name of the profile to use (CONTACTCTL_PROFILE)'
complete -c contactctl -n '__contactctl_at \'edit\'' -l base-url -x -d 'URL of the API; http only on this machine (CONTACTCTL_BASE_URL)'
complete -c contactctl -n '__contactctl_at \'edit\'' -l token-file -r -F -d 'File that holds the access token (CONTACTCTL_TOKEN_FILE)'
complete -c contactctl -n '__contactctl_at \'edit\'' -l timeout -x -d 'Time limit for one request: 30s, 2m, 500ms (CONTACTCTL_TIMEOUT)'
complete -c contactctl -n '__contactctl_at \'edit\'' -l token-stdin -d 'Read the token from standard input'
complete -c contactctl -n '__contactctl_at \'edit\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'edit\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'edit\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'edit\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'validate\'' -F
complete -c contactctl -n '__contactctl_at \'validate\'' -s o -l output -x -a 'text json github' -d 'Print findings as text, json or github'
complete -c contactctl -n '__contactctl_at \'validate\'' -l partial -d 'The files are parts, meant for merging'
complete -c contactctl -n '__contactctl_at \'validate\'' -l external -d 'The contact is external: no e-mail or telephone needed'
complete -c contactctl -n '__contactctl_at \'validate\'' -l strict -d 'Count warnings as errors'
complete -c contactctl -n '__contactctl_at \'validate\'' -l allow -x -a '(__contactctl_list_rule)' -d 'Let this rule pass; explain lists the rules'
complete -c contactctl -n '__contactctl_at \'validate\'' -l input-format -x -a 'json ndjson yaml' -d 'Read input as json, ndjson or yaml'
complete -c contactctl -n '__contactctl_at \'validate\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'validate\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'validate\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'validate\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'get\'' -s o -l output -x -a '(__contactctl_list_format)' -d 'Print json, yaml, ndjson or id (default json)'
complete -c contactctl -n '__contactctl_at \'get\'' -l field -x -d 'Print only this value'
complete -c contactctl -n '__contactctl_at \'get\'' -l profile -x -d 'Name of the profile to use (CONTACTCTL_PROFILE)'
complete -c contactctl -n '__contactctl_at \'get\'' -l base-url -x -d 'URL of the API; http only on this machine (CONTACTCTL_BASE_URL)'
complete -c contactctl -n '__contactctl_at \'get\'' -l token-file -r -F -d 'File that holds the access token (CONTACTCTL_TOKEN_FILE)'
complete -c contactctl -n '__contactctl_at \'get\'' -l timeout -x -d 'Time limit for one request: 30s, 2m, 500ms (CONTACTCTL_TIMEOUT)'
complete -c contactctl -n '__contactctl_at \'get\'' -l token-stdin -d 'Read the token from standard input'
complete -c contactctl -n '__contactctl_at \'get\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'get\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'get\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'get\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'template\'' -l full -d 'Every property, the optional ones as comments'
complete -c contactctl -n '__contactctl_at \'template\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'template\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'template\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'template\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'schema\'' -l partial -d 'The schema of parts, meant for merging'
complete -c contactctl -n '__contactctl_at \'schema\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'schema\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'schema\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'schema\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'explain\' \'\'' -a '(__contactctl_list_explain)'
complete -c contactctl -n '__contactctl_at \'explain\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'explain\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'explain\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'explain\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'config init\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'config init\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'config init\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'config init\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'config path\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'config path\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'config path\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'config path\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'config view\'' -s o -l output -x -a 'text json' -d 'Print text or json'
complete -c contactctl -n '__contactctl_at \'config view\'' -l profile -x -d 'Name of the profile to use (CONTACTCTL_PROFILE)'
complete -c contactctl -n '__contactctl_at \'config view\'' -l base-url -x -d 'URL of the API; http only on this machine (CONTACTCTL_BASE_URL)'
complete -c contactctl -n '__contactctl_at \'config view\'' -l token-file -r -F -d 'File that holds the access token (CONTACTCTL_TOKEN_FILE)'
complete -c contactctl -n '__contactctl_at \'config view\'' -l timeout -x -d 'Time limit for one request: 30s, 2m, 500ms (CONTACTCTL_TIMEOUT)'
complete -c contactctl -n '__contactctl_at \'config view\'' -l token-stdin -d 'Read the token from standard input'
complete -c contactctl -n '__contactctl_at \'config view\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'config view\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'config view\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'config view\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'sandbox\'' -a '(__contactctl_behind)'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -l port -x -d 'Port to listen on; any free one by default'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -l data -r -F -d 'Keep the contacts in this NDJSON file'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -l seed -x -d 'Seed of the faults\' chance'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -l rate-limit -x -d 'Requests a minute; 0 for no limit (default 240)'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -l fault -x -a '(__contactctl_list_fault)' -d 'Fail in this way'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -l token -x -d 'The token to ask for; a random one by default'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -l tls-keystore -r -F -d 'Speak TLS with this PKCS #12 file\'s key, password changeit'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -l accept-twitter -d 'Still take the messenger type TWITTER'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'sandbox\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'completion\' \'\'' -a '(__contactctl_list_completion)'
complete -c contactctl -n '__contactctl_at \'completion\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'completion\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'completion\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'completion\'' -s h -l help -d 'Print this help'

complete -c contactctl -n '__contactctl_at \'help\' \'config\'' -a '(__contactctl_list_help_config)'
complete -c contactctl -n '__contactctl_at \'help\' \'\'' -a '(__contactctl_list_help)'
complete -c contactctl -n '__contactctl_at \'help\'' -s v -l verbose -d 'Say more: each request, and the notes'
complete -c contactctl -n '__contactctl_at \'help\'' -s q -l quiet -d 'Say nothing but errors'
complete -c contactctl -n '__contactctl_at \'help\'' -l no-input -d 'Never ask anything'
complete -c contactctl -n '__contactctl_at \'help\'' -s h -l help -d 'Print this help'
