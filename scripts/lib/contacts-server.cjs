// A contacts API for scripts/bench and scripts/bench-bulk: it keeps and checks next to nothing, so that a client and not the
// server is measured. A PUT's body, which must be an object with members, comes back with the contact's ID before them, and a
// GET returns the last body that was PUT. Arguments: a file for the base URL; then, for TLS, the files with the key and the
// certificate.
const fs = require('fs');
const [, , file, key, cert] = process.argv;
let members = Buffer.from('}');

function answer(request, response) {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'PUT') members = Buffer.concat(chunks).subarray(1);
    const id = request.url.slice(request.url.lastIndexOf('/') + 1);
    const body = Buffer.concat([Buffer.from(`{"contactId":"${id}",`), members]);
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
    response.end(body);
  });
}

const server = key
  ? require('https').createServer({ key: fs.readFileSync(key), cert: fs.readFileSync(cert) }, answer)
  : require('http').createServer(answer);
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  fs.writeFileSync(file + '.new', `http${key ? 's' : ''}://127.0.0.1:${server.address().port}/v1.0`);
  fs.renameSync(file + '.new', file);
});
