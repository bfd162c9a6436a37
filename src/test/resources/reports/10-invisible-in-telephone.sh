# Numbers pasted from address books, web pages and PDFs.
run contactctl validate telephones.json
ends 6
for code_point in U+202D U+00A0 U+2212 U+FF0D U+FE0D U+200B U+FF10 U+2011 U+0009; do says $code_point; done
says '9 errors'
