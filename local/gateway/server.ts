import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type Clock, NOW_HEADER } from '../common/clock.ts';
import { LOOPBACK } from '../common/free-port.ts';
import { KEEP_ALIVE } from '../common/keep-alive.ts';
import { messageOf } from '../common/startup-error.ts';
import type { PortalPages } from '../portal/portal-pages.ts';
import type { LocalRequest } from '../portal/sign-in.ts';
import { FunctionError } from '../runner/function-thread.ts';
import { traceOf } from '../runner/trace.ts';
import type { AccessFacts } from './access-log.ts';
import { matchRoute, type Route } from './api.ts';
import type { Authorize } from './authorizer.ts';
import { answerCors, type Cors } from './cors.ts';
import { httpEvent, requestFacts } from './event.ts';
import { isFromHere } from './local-access.ts';
import { LOCAL_PATH, type LocalRoutes } from './local-routes.ts';
import { functionReply, gatewayReply } from './reply.ts';
import { readTarget } from './target.ts';

/** API Gateway takes no larger one. */
const LARGEST_BODY_BYTES = 10 * 1024 * 1024;
const TOO_LARGE = 'Request Entity Too Large';

export interface Gateway {
  readonly routes: readonly Route[];
  readonly authorize: Authorize;
  readonly clock: Clock;
  readonly local: LocalRoutes;
  readonly portal?: PortalPages;
  /** Pages of other origins that may call the API. */
  readonly cors?: Cors | undefined;
  /** Serves the portal's sign-in; returns false for every other of the local run's own routes. */
  readonly signIn?: (asked: LocalRequest) => Promise<boolean>;
  /** Called with the facts of each exchange when it ends. */
  readonly served: (facts: AccessFacts, milliseconds: number) => void;
}

/** An exchange of request and response. Its facts are added as they become known. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly facts: Record<string, string | number>;
}

/** Reads the body; undefined when it is too large. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (length === undefined && encoding === undefined) {
    return Buffer.alloc(0);
  }
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
  { routes, authorize, clock, local, portal, signIn, cors }: Gateway,
  { request, response, requestId, facts }: Exchange,
): Promise<void> {
  const { path, query } = readTarget(request.url ?? '/');
  const body = await readBody(request);
  if (!body) {
    gatewayReply(response, 413, TOO_LARGE);
    return;
  }
  if (path.startsWith(LOCAL_PATH)) {
    const { method = 'GET', headers } = request;
    if (!isFromHere(request)) {
      gatewayReply(response, 403, 'Forbidden');
      return;
    }
    const text = body.toString('utf8');
    if (!(await signIn?.({ request, response, path, query, body: text }))) {
      await local(method, path, text, response, headers.authorization);
    }
    return;
  }
  if (await portal?.serve(request, response, path)) {
    return;
  }
  if (cors && answerCors(cors, request, response)) {
    return;
  }
  // As API Gateway does: it is the request's id in the access log.
  response.setHeader('apigw-requestid', requestId);
  const match = matchRoute(routes, request.method ?? 'GET', path);
  if (!match) {
    gatewayReply(response, 404, 'Not Found');
    return;
  }
  const now = clock.nowOf(request.headers);
  if (!now) {
    gatewayReply(response, 400, `${NOW_HEADER} is no instant.`);
    return;
  }
  const { authorizer, key, function: target } = match.route;
  facts['routeKey'] = key;
  const trace = traceOf([request.headers['x-amzn-trace-id']].flat()[0]);
  const asked = requestFacts({
    ...{ request, path, query, match, requestId },
    ...{ trace: trace.header, now },
  });
  const verdict = authorizer && (await authorize(authorizer, request.headers, asked));
  if (verdict?.allowed === false) {
    facts['authorizer.error'] = verdict.message;
    gatewayReply(response, verdict.statusCode, verdict.message);
    return;
  }
  const result = await target.invoke(httpEvent(asked, body, verdict?.context), trace);
  facts['integration.status'] = 200;
  functionReply(response, result);
}

/** Answers of API Gateway for a function that cannot take a request, or takes too long. */
const ANSWERS: Readonly<Record<string, readonly [number, string]>> = {
  RequestEntityTooLarge: [413, TOO_LARGE],
  'Sandbox.Timedout': [503, 'Service Unavailable'],
};

/** Answers for a function that did not, without internal details. */
function failed({ response, facts }: Exchange, error: unknown): void {
  const errorType = error instanceof FunctionError ? error.errorType : 'Error';
  console.error(`The function did not answer: ${messageOf(error)}`);
  facts['integrationErrorMessage'] = errorType;
  if (!response.headersSent) {
    gatewayReply(response, ...(ANSWERS[errorType] ?? ([500, 'Internal Server Error'] as const)));
  }
}

function ended({ served }: Gateway, exchange: Exchange, milliseconds: number): void {
  const { request, response, requestId, facts } = exchange;
  served(
    {
      ...{ requestId, requestTime: new Date().toUTCString(), status: response.statusCode },
      'identity.sourceIp': request.socket.remoteAddress ?? LOOPBACK,
      responseLatency: Math.round(milliseconds),
      ...facts,
    },
    milliseconds,
  );
}

/** The HTTP API of the template on this machine, behind its front where it has one. */
export function createGateway(
  gateway: Gateway,
  behind: (listener: RequestListener) => RequestListener = (listener) => listener,
): Server {
  const listener: RequestListener = (request, response) => {
    const [requestId, begun] = [randomUUID(), performance.now()];
    const exchange = { request, response, requestId, facts: {} };
    const isLocal = readTarget(request.url ?? '').path.startsWith(LOCAL_PATH);
    response.once('close', () => {
      if (!isLocal) {
        ended(gateway, exchange, performance.now() - begun);
      }
    });
    serve(gateway, exchange).catch((error: unknown) => failed(exchange, error));
  };
  const server = createServer(KEEP_ALIVE, behind(listener));
  // A client that waits for "100 Continue" learns at once that its body is too large, and does not send it.
  return server.on('checkContinue', (request, response) => {
    if (Number(request.headers['content-length']) > LARGEST_BODY_BYTES) {
      gatewayReply(response, 413, TOO_LARGE, { Connection: 'close' });
    } else {
      response.writeContinue();
      server.emit('request', request, response);
    }
  });
}
