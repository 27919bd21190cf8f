import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { FunctionError } from '../lambda/function.ts';
import { messageOf } from '../startup-error.ts';
import { matchRoute, type Route } from './api.ts';
import type { Authorize } from './authorizer.ts';
import { httpEvent, requestFacts } from './event.ts';
import { LOCAL_PATH, type LocalRoutes } from './local-routes.ts';
import { functionReply, gatewayReply } from './reply.ts';

/** API Gateway takes no larger one. */
const LARGEST_BODY_BYTES = 10 * 1024 * 1024;

export interface Gateway {
  readonly routes: readonly Route[];
  readonly authorize: Authorize;
  readonly clock: Clock;
  readonly local: LocalRoutes;
}

/** The body, or nothing when it is too large. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= LARGEST_BODY_BYTES) {
      chunks.push(chunk);
    }
  }
  return size <= LARGEST_BODY_BYTES ? Buffer.concat(chunks) : undefined;
}

async function serve(
  { routes, authorize, clock, local }: Gateway,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const body = await readBody(request);
  if (!body) {
    gatewayReply(response, 413, 'Request Entity Too Large');
    return;
  }
  if (path.startsWith(LOCAL_PATH)) {
    const { method = 'GET', headers } = request;
    await local(method, path, body.toString('utf8'), response, headers.authorization);
    return;
  }
  const match = matchRoute(routes, request.method ?? 'GET', path);
  if (!match) {
    gatewayReply(response, 404, 'Not Found');
    return;
  }
  const { authorizer, function: target } = match.route;
  const facts = requestFacts({ request, path, query, match, now: clock.now() });
  const verdict = authorizer && (await authorize(authorizer, request.headers, facts));
  if (verdict?.allowed === false) {
    gatewayReply(response, verdict.statusCode, verdict.message);
    return;
  }
  functionReply(response, await target.invoke(httpEvent(facts, body, verdict?.context)));
}

/** What API Gateway answers for a function that broke or took too long: nothing of the inside. */
function failed(response: ServerResponse, error: unknown): void {
  const timedOut = error instanceof FunctionError && error.errorType === 'Sandbox.Timedout';
  console.error(`The function did not answer: ${messageOf(error)}`);
  if (!response.headersSent) {
    gatewayReply(
      response,
      timedOut ? 503 : 500,
      timedOut ? 'Service Unavailable' : 'Internal Server Error',
    );
  }
}

/** The HTTP API of the template on this machine. */
export const createGateway = (gateway: Gateway): Server =>
  createServer((request, response) => {
    serve(gateway, request, response).catch((error: unknown) => failed(response, error));
  });
