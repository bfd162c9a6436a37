# Completes as bash does at the end of a line: complete.bash SCRIPT LINE [WORDBREAKS]. Prints the replies, a line each.
# The words are split as an interactive bash splits them: a run of break characters is a word of its own.
source "$1"
COMP_LINE=$2 COMP_POINT=${#2} COMP_WORDS=() word='' quote='' kind=none
COMP_WORDBREAKS=${3-$' \t\n"\'@><=;|&(:'}
take() { # the kind of the character that follows; a word ends where the kind changes
  [[ $kind == "$1" || $kind == none ]] || { COMP_WORDS+=("$word") word=''; }
  kind=$1
}
for ((i = 0; i < ${#COMP_LINE}; i++)); do
  char=${COMP_LINE:i:1}
  if [[ $quote == "'" || ( -n $quote && $char != \\ ) ]]; then
    [[ $char != "$quote" ]] || quote=''
  elif [[ $char == \\ ]]; then
    take text
    char+=${COMP_LINE:i + 1:1}
    i=$((i + 1))
  elif [[ $char == [\"\'] ]]; then
    take text
    quote=$char
  elif [[ $char == ' ' ]]; then
    take none
    char=''
  elif [[ $COMP_WORDBREAKS == *"$char"* ]]; then
    take break
  else
    take text
  fi
  word+=$char
done
COMP_WORDS+=("$word")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_contactctl
((${#COMPREPLY[@]} == 0)) || printf '%s\n' "${COMPREPLY[@]}" | LC_ALL=C sort -u
