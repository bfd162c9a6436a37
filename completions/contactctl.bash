# Completion of contactctl for bash 4 and newer. It needs no other package, and never runs
# contactctl. Made from the tables of the program by scripts/bless: do not edit it.

# What may be typed: $1 is the command, or nothing before there is one; $2 is an option, or
# word: and the words that stand already. Sets options, takes and values of the caller.
_contactctl_table() {
  options=() takes='' values=()
  case $1 in
    '')
      options=(-v --verbose -q --quiet --no-input -h --help -V --version)
      case $2 in
        'word:config')
          takes=choice
          values=(init path view)
          ;;
        'word:')
          takes=choice
          values=(update diff edit validate get template schema explain config sandbox completion
            help)
          ;;
      esac
      ;;
    'update')
      options=(-f --file --replace --dry-run --print-curl --exit-code --forbid-removals
        --if-unmodified-since --backup -o --output --field --diff --external --strict --allow
        --input-format --accessible-range --master-user-id --is-co-editing --accessible-member
        --add-accessible-member --remove-accessible-member --clear-accessible-members --first-name
        --last-name --phonetic-first-name --phonetic-last-name --nick-name --prefix --suffix
        --middle-name --email --add-email --remove-email --clear-emails --telephone --add-telephone
        --remove-telephone --clear-telephones --organization --add-organization
        --remove-organization --clear-organizations --event --add-event --remove-event
        --clear-events --location --add-location --remove-location --clear-locations --messenger
        --add-messenger --remove-messenger --clear-messengers --website --add-website
        --remove-website --clear-websites --memo --contact-tag-id --add-contact-tag-id
        --remove-contact-tag-id --clear-contact-tag-ids --custom-property --remove-custom-property
        --set --set-json --unset --profile --base-url --token-file --timeout --token-stdin -v
        --verbose -q --quiet --no-input -h --help)
      case $2 in
        -f | --file | --backup | --token-file)
          takes=file
          ;;
        --forbid-removals | --is-co-editing)
          takes=truth
          values=(true false)
          ;;
        --if-unmodified-since | --field | --master-user-id | --accessible-member | \
          --add-accessible-member | --remove-accessible-member | --first-name | --last-name | \
          --phonetic-first-name | --phonetic-last-name | --nick-name | --prefix | --suffix | \
          --middle-name | --email | --add-email | --remove-email | --telephone | --add-telephone | \
          --remove-telephone | --organization | --add-organization | --remove-organization | \
          --event | --add-event | --remove-event | --location | --add-location | --remove-location | \
          --messenger | --add-messenger | --remove-messenger | --website | --add-website | \
          --remove-website | --memo | --contact-tag-id | --add-contact-tag-id | \
          --remove-contact-tag-id | --custom-property | --remove-custom-property | --set | \
          --set-json | --unset | --profile | --base-url | --timeout)
          takes=text
          ;;
        -o | --output)
          takes=choice
          values=(json yaml ndjson id)
          ;;
        --allow)
          takes=choice
          values=(type required enum max-length pattern date max-items unique-items name-required
            email-or-telephone-required members-required external-nickname custom-property-shape
            unknown-property duplicate-contact-id primary-count custom-type-ignored deprecated-value
            read-only get-only null-dropped)
          ;;
        --input-format)
          takes=choice
          values=(json ndjson yaml)
          ;;
        --accessible-range)
          takes=choice
          values=(ALL MEMBER)
          ;;
      esac
      ;;
    'diff')
      options=(-f --file --replace -o --output --external --strict --allow --input-format
        --accessible-range --master-user-id --is-co-editing --accessible-member
        --add-accessible-member --remove-accessible-member --clear-accessible-members --first-name
        --last-name --phonetic-first-name --phonetic-last-name --nick-name --prefix --suffix
        --middle-name --email --add-email --remove-email --clear-emails --telephone --add-telephone
        --remove-telephone --clear-telephones --organization --add-organization
        --remove-organization --clear-organizations --event --add-event --remove-event
        --clear-events --location --add-location --remove-location --clear-locations --messenger
        --add-messenger --remove-messenger --clear-messengers --website --add-website
        --remove-website --clear-websites --memo --contact-tag-id --add-contact-tag-id
        --remove-contact-tag-id --clear-contact-tag-ids --custom-property --remove-custom-property
        --set --set-json --unset --profile --base-url --token-file --timeout --token-stdin -v
        --verbose -q --quiet --no-input -h --help)
      case $2 in
        -f | --file | --token-file)
          takes=file
          ;;
        -o | --output)
          takes=choice
          values=(text json markdown)
          ;;
        --allow)
          takes=choice
          values=(type required enum max-length pattern date max-items unique-items name-required
            email-or-telephone-required members-required external-nickname custom-property-shape
            unknown-property duplicate-contact-id primary-count custom-type-ignored deprecated-value
            read-only get-only null-dropped)
          ;;
        --input-format)
          takes=choice
          values=(json ndjson yaml)
          ;;
        --accessible-range)
          takes=choice
          values=(ALL MEMBER)
          ;;
        --master-user-id | --accessible-member | --add-accessible-member | \
          --remove-accessible-member | --first-name | --last-name | --phonetic-first-name | \
          --phonetic-last-name | --nick-name | --prefix | --suffix | --middle-name | --email | \
          --add-email | --remove-email | --telephone | --add-telephone | --remove-telephone | \
          --organization | --add-organization | --remove-organization | --event | --add-event | \
          --remove-event | --location | --add-location | --remove-location | --messenger | \
          --add-messenger | --remove-messenger | --website | --add-website | --remove-website | \
          --memo | --contact-tag-id | --add-contact-tag-id | --remove-contact-tag-id | \
          --custom-property | --remove-custom-property | --set | --set-json | --unset | --profile | \
          --base-url | --timeout)
          takes=text
          ;;
        --is-co-editing)
          takes=truth
          values=(true false)
          ;;
      esac
      ;;
    'edit')
      options=(--dry-run --print-curl -o --output --field --forbid-removals --external --strict
        --allow --input-format --profile --base-url --token-file --timeout --token-stdin -v
        --verbose -q --quiet --no-input -h --help)
      case $2 in
        -o | --output)
          takes=choice
          values=(json yaml ndjson id)
          ;;
        --field | --profile | --base-url | --timeout)
          takes=text
          ;;
        --forbid-removals)
          takes=truth
          values=(true false)
          ;;
        --allow)
          takes=choice
          values=(type required enum max-length pattern date max-items unique-items name-required
            email-or-telephone-required members-required external-nickname custom-property-shape
            unknown-property duplicate-contact-id primary-count custom-type-ignored deprecated-value
            read-only get-only null-dropped)
          ;;
        --input-format)
          takes=choice
          values=(json ndjson yaml)
          ;;
        --token-file)
          takes=file
          ;;
      esac
      ;;
    'validate')
      options=(-o --output --partial --external --strict --allow --input-format -v --verbose -q
        --quiet --no-input -h --help)
      case $2 in
        word:*)
          takes=file
          ;;
        -o | --output)
          takes=choice
          values=(text json github)
          ;;
        --allow)
          takes=choice
          values=(type required enum max-length pattern date max-items unique-items name-required
            email-or-telephone-required members-required external-nickname custom-property-shape
            unknown-property duplicate-contact-id primary-count custom-type-ignored deprecated-value
            read-only get-only null-dropped)
          ;;
        --input-format)
          takes=choice
          values=(json ndjson yaml)
          ;;
      esac
      ;;
    'get')
      options=(-o --output --field --profile --base-url --token-file --timeout --token-stdin -v
        --verbose -q --quiet --no-input -h --help)
      case $2 in
        -o | --output)
          takes=choice
          values=(json yaml ndjson id)
          ;;
        --field | --profile | --base-url | --timeout)
          takes=text
          ;;
        --token-file)
          takes=file
          ;;
      esac
      ;;
    'template')
      options=(--full -v --verbose -q --quiet --no-input -h --help)
      ;;
    'schema')
      options=(--partial -v --verbose -q --quiet --no-input -h --help)
      ;;
    'explain')
      options=(-v --verbose -q --quiet --no-input -h --help)
      case $2 in
        'word:')
          takes=choice
          values=(contactId permission permission.accessibleRange permission.masterUserId
            permission.isCoEditing permission.accessibleMembers permission.accessibleMembers.id
            permission.accessibleMembers.type contactName contactName.firstName contactName.lastName
            contactName.phoneticFirstName contactName.phoneticLastName contactName.nickName
            contactName.prefix contactName.suffix contactName.middleName linkedExternalUser
            linkedExternalUser.id linkedExternalUser.type linkedExternalUser.buddyUserIds emails
            emails.primary emails.email telephones telephones.primary telephones.telephone
            telephones.type telephones.customType organizations organizations.primary
            organizations.name organizations.department organizations.title events events.primary
            events.date events.type events.customType events.dayType locations locations.primary
            locations.address locations.type locations.zipCode locations.customType messengers
            messengers.primary messengers.id messengers.type messengers.customType websites
            websites.primary websites.url memo contactTagIds customProperties STRING_SINGLE content
            STRING_MULTI represent LINK_SINGLE text link LINK_MULTI createdTime modifiedTime type
            required enum max-length pattern date max-items unique-items name-required
            email-or-telephone-required members-required external-nickname custom-property-shape
            unknown-property duplicate-contact-id syntax encoding duplicate-key yaml-feature
            second-value empty-input too-deep too-large blank contact-id primary-count
            custom-type-ignored deprecated-value read-only get-only null-dropped 0 ok 11 different 7
            partial 8 conflict 9 refused 6 invalid-input 5 temporary 4 not-allowed 2 usage 10
            local-files 129 hangup 130 interrupt 143 terminate 1 bug)
          ;;
      esac
      ;;
    'config init')
      options=(-v --verbose -q --quiet --no-input -h --help)
      ;;
    'config path')
      options=(-v --verbose -q --quiet --no-input -h --help)
      ;;
    'config view')
      options=(-o --output --profile --base-url --token-file --timeout --token-stdin -v --verbose -q
        --quiet --no-input -h --help)
      case $2 in
        -o | --output)
          takes=choice
          values=(text json)
          ;;
        --profile | --base-url | --timeout)
          takes=text
          ;;
        --token-file)
          takes=file
          ;;
      esac
      ;;
    'sandbox')
      options=(--port --data --seed --rate-limit --fault --token --tls-keystore --accept-twitter -v
        --verbose -q --quiet --no-input -h --help)
      case $2 in
        word:*)
          takes=command
          ;;
        --port | --seed | --rate-limit | --token)
          takes=text
          ;;
        --data | --tls-keystore)
          takes=file
          ;;
        --fault)
          takes=choice
          values=(429 500 503 reset stall drop-after-apply expired-token html truncate other-id
            redirect rival)
          ;;
      esac
      ;;
    'completion')
      options=(-v --verbose -q --quiet --no-input -h --help)
      case $2 in
        'word:')
          takes=choice
          values=(bash zsh fish)
          ;;
      esac
      ;;
    'help')
      options=(-v --verbose -q --quiet --no-input -h --help)
      case $2 in
        'word:config')
          takes=choice
          values=(init path view)
          ;;
        'word:')
          takes=choice
          values=(update diff edit validate get template schema explain config sandbox completion
            help exit-codes files flags rules settings)
          ;;
      esac
      ;;
    *) return 1 ;;
  esac
}

# Whether the option $2 of the command $1 has the next word for its value.
_contactctl_takes_next() {
  local options takes values
  _contactctl_table "$1" "$2" && [[ -n $takes && $takes != truth ]]
}

_contactctl_is_command() {
  local options takes values
  _contactctl_table "$1" ''
}

# Bash splits words at = and : too. Puts them together again, in words up to the cursor, and
# keeps in before what bash will leave as it is of the word that the cursor is in.
_contactctl_words() {
  local line=$COMP_LINE part i last over
  for ((i = 0; i <= COMP_CWORD; i++)); do
    part=${COMP_WORDS[i]} before='' last=$((${#words[@]} - 1))
    if ((i > 0)) && [[ $line != [[:space:]]* ]]; then
      before=${words[last]}
      words[last]+=$part
    else
      line=${line#"${line%%[![:space:]]*}"}
      words+=("$part")
    fi
    line=${line#"$part"}
  done
  case ${part:0:1} in
    '' | [[:space:]\"\']) ;;
    *) [[ $COMP_WORDBREAKS != *"${part:0:1}"* ]] || before+=$part ;;
  esac
  last=$((${#words[@]} - 1)) over=$((${#COMP_LINE} - ${#line} - COMP_POINT))
  ((over <= 0)) || words[last]=${words[last]:0:${#words[last]}-over}
}

# Puts into COMPREPLY what begins with $2, behind $1, which stands in the same word. A quote
# that is open stays open; bash puts backslashes back where they belong.
_contactctl_offer() {
  local word start=${2#[\"\']} kept=${before//\\/} found=()
  start=${start//\\/}
  case $takes in
    choice | truth)
      for word in "${values[@]}"; do
        [[ $word != "$start"* ]] || found+=("$word")
      done
      ;;
    file)
      mapfile -t found < <(compgen -f -- "$start")
      compopt -o filenames 2>/dev/null
      ;;
    command) mapfile -t found < <(compgen -c -- "$start") ;;
  esac
  for word in "${found[@]}"; do
    word=$1$word
    COMPREPLY+=("${word#"$kept"}")
  done
}

_contactctl() {
  local words=() before='' command='' given='' option='' behind='' word
  local options takes values
  COMPREPLY=()
  _contactctl_words
  local cur=${words[${#words[@]} - 1]}
  for word in "${words[@]:1:${#words[@]}-2}"; do
    if [[ -n $option ]]; then
      option=''
    elif [[ -z $behind && $word == -- ]]; then
      behind=1
    elif [[ -z $behind && $word == -?* ]]; then
      if _contactctl_takes_next "$command" "$word"; then option=$word; fi
    else
      given+=${given:+ }$word
      if [[ -z $command ]] && _contactctl_is_command "$given"; then
        command=$given given=''
      fi
    fi
  done
  _contactctl_complete "${cur#[\"\']}"
}

# Finds out what the word $1 is, and offers what it may become.
_contactctl_complete() {
  if [[ -z $command && -n $given ]]; then
    _contactctl_table '' "word:$given"
    [[ -n $takes ]] || return 0
  fi
  if [[ -n $option ]]; then
    _contactctl_table "$command" "$option"
    _contactctl_offer '' "$1"
  elif [[ -z $behind && $1 == -*=* ]]; then
    _contactctl_table "$command" "${1%%=*}"
    _contactctl_offer "${1%%=*}=" "${1#*=}"
  elif [[ -z $behind && $1 == -* ]]; then
    _contactctl_table "$command" ''
    takes=choice values=("${options[@]}")
    _contactctl_offer '' "$1"
  else
    _contactctl_table "$command" "word:$given"
    if [[ $takes == command && ( -z $behind || -n $given ) ]]; then
      takes=''
      [[ -z $behind ]] || compopt -o bashdefault -o default 2>/dev/null
    fi
    _contactctl_offer '' "$1"
  fi
}

complete -F _contactctl contactctl
