// A contacts API for scripts/bench: it keeps and checks next to nothing, so that a command and not the server is measured.
// A PUT's body comes back with the contact's ID in it, and a GET returns the last body that was PUT. Arguments: a file for
// the base URL; then, for TLS, the files with the key and the certificate.
const fs = require('fs');
const [, , file, key, cert] = process.argv;
let contact = {};

function answer(request, response) {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'PUT') contact = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    contact.contactId = decodeURIComponent(request.url.split('/').pop());
    const body = Buffer.from(JSON.stringify(contact));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
    response.end(body);
  });
}

const server = key
  ? require('https').createServer({ key: fs.readFileSync(key), cert: fs.readFileSync(cert) }, answer)
  : require('http').createServer(answer);
server.listen(0, '127.0.0.1', () => {
  fs.writeFileSync(file + '.new', `http${key ? 's' : ''}://127.0.0.1:${server.address().port}/v1.0`);
  fs.renameSync(file + '.new', file);
});
