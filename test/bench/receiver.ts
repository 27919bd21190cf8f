import { createServer } from 'node:https';
import { HOOKS_CERTIFICATE, HOOKS_KEY } from '#test/fixtures/certificate.ts';

/** A partner's endpoint, in a process of its own: it prints its port, and answers 204. */
const server = createServer({ key: HOOKS_KEY, cert: HOOKS_CERTIFICATE }, (request, response) => {
  request.resume();
  request.once('end', () => response.writeHead(204).end());
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
