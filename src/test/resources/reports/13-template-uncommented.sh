# The lines of the template, with no more than their "#" taken away.
contactctl template --full | sed -E 's/^( *)#([^ ]|  )/\1\2/' >all.yaml
run contactctl validate all.yaml
ends 0
{ contactctl template; echo ' memo: x'; } >c.yaml
run contactctl validate c.yaml
ends 6 && says indented && hides required && hides second-value
contactctl template | sed 's/^permission:/ &/' >d.yaml
run contactctl validate d.yaml
ends 6 && says indented && hides required && hides second-value && says 'at least'
