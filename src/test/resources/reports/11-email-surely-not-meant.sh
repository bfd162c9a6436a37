# Addresses as exports and keyboards leave them.
run contactctl validate emails.json
ends 0 && says email-form && says U+FF20 && says U+200B && says '8 warnings'
run contactctl validate --strict emails.json
ends 6
run contactctl validate only-empty.json
ends 6 && says email-or-telephone-required
