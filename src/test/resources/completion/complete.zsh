# Types into a zsh: complete.zsh FOLDER-OF-THE-SCRIPT LINE... Prints each line as the Tab key leaves it.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1= RPS1= LISTMAX=10000; setopt no_beep; fpath=(${(q)1} \$fpath); autoload -Uz compinit"
zpty -w shell 'compinit -u -D; unsetopt zle_bracketed_paste 2>/dev/null; zstyle ":completion:*" list-prompt ""'
zpty -w shell 'finish() { zle expand-or-complete; print -r -- "<(${BUFFER})>"; BUFFER=; zle -I }; zle -N finish'
zpty -w shell 'bindkey "^I" finish; print READY${:-}NOW'
zpty -r shell output '*READYNOW*'
for line in "${@:2}"; do
  zpty -w -n shell "$line"$'\t'
  zpty -r shell output $'*<(*)>*'
  output=${output##*'<('}
  print -r -- "${output%%')>'*}"
done
zpty -d shell
