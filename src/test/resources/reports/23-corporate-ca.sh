# The server's certificate is signed by a company's CA that Java does not know.
command -v keytool >/dev/null || skip 'no keytool'
keytool -genkeypair -alias s -keyalg RSA -dname CN=localhost -ext san=ip:127.0.0.1,dns:localhost -validity 30 -keystore k.p12 -storetype PKCS12 -storepass changeit >/dev/null 2>&1
keytool -exportcert -rfc -alias s -keystore k.p12 -storepass changeit >ca.pem 2>/dev/null
run env CONTACTCTL_TLS_KEYSTORE_PASSWORD=changeit contactctl sandbox --tls-keystore k.p12 -- contactctl get $ID --field memo
ends 2 && says '--ca-file'
run env CONTACTCTL_TLS_KEYSTORE_PASSWORD=changeit contactctl sandbox --tls-keystore k.p12 -- contactctl get $ID --field memo --ca-file ca.pem
ends 0
