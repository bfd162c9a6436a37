# validate FOLDER in CI: a name in capitals, a link to nothing, a folder in the folder.
mkdir -p contacts/osaka
good='permission: {accessibleRange: ALL}
contactName: {lastName: a}
emails: [{email: a@example.com, primary: true}]'
printf '%s\n' "$good" >contacts/good.yaml
run contactctl validate contacts
ends 0 && says 'contacts/osaka' && says --recursive
printf 'memmo: broken\n' >contacts/HONG.YAML
run contactctl validate contacts
ends 6 && says HONG.YAML
rm contacts/HONG.YAML && ln -s /nowhere/kim.yaml contacts/kim.yaml
run contactctl validate contacts
ends 6 && says kim.yaml
rm contacts/kim.yaml && printf 'memmo: broken\n' >contacts/osaka/yamada.yaml
run contactctl validate -R contacts
ends 6 && says contacts/osaka/yamada.yaml
