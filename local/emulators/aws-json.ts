import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { type LoopbackServer, serveLoopback } from './loopback-server.ts';

export interface JsonAnswer {
  readonly status: number;
  readonly body: object;
}

/** Error as AWS answers it for a missing resource or a refused operation: 400 with the error's name. */
export const awsError = (name: string, message: string): JsonAnswer => ({
  status: 400,
  body: { __type: name, message },
});

/** Serves the protocol AWS JSON 1.1: the operation stands in a header, its input in the body. */
export function serveAwsJson(
  answer: (operation: unknown, input: unknown) => JsonAnswer | Promise<JsonAnswer>,
): Promise<LoopbackServer> {
  const respond = async (request: IncomingMessage) =>
    answer(request.headers['x-amz-target'], await json(request));
  return serveLoopback((request, response) => {
    respond(request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' });
        response.end(JSON.stringify(body));
      },
      () => response.writeHead(400).end(),
    );
  });
}
