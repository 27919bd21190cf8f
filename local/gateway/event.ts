import type { IncomingMessage } from 'node:http';
import { LOOPBACK } from '../common/free-port.ts';
import type { Match } from './api.ts';

/** Bodies of these types reach a function as text, all others in base64. */
const TEXT = /^(?:text\/|application\/(?:json|javascript|xml)|application\/[\w.-]+\+json)/;

const joined = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== 'cookie')
      .flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(',')]])),
  );

/** Parameters of the query. The values of a repeated parameter are joined by commas. */
function queryOf(query: string): Record<string, string> | undefined {
  const parameters = new URLSearchParams(query);
  const names = [...new Set(parameters.keys())];
  return names.length === 0
    ? undefined
    : Object.fromEntries(names.map((name) => [name, parameters.getAll(name).join(',')]));
}

function bodyOf(body: Buffer, contentType: string) {
  if (body.length === 0) {
    return { isBase64Encoded: false };
  }
  const isText = TEXT.test(contentType);
  return { body: body.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText };
}

export interface Received {
  readonly request: IncomingMessage;
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  readonly match: Match;
  readonly requestId: string;
  /** Tracing header of the invocation. */
  readonly trace: string;
  readonly now: Date;
}

/** Facts of a request before its caller is known, as an HTTP API sends them in payload format 2.0. */
export function requestFacts({ request, path, query, match, requestId, trace, now }: Received) {
  const { headers: sent, method = 'GET', httpVersion, socket } = request;
  const sourceIp = socket.remoteAddress ?? LOOPBACK;
  const headers: Readonly<Record<string, string>> = {
    ...joined(sent),
    'x-amzn-trace-id': trace,
    'x-forwarded-for': sourceIp,
    'x-forwarded-port': String(socket.localPort ?? ''),
    'x-forwarded-proto': 'http',
  };
  const cookies = sent.cookie?.split(/; ?/);
  const queryStringParameters = queryOf(query);
  const hasParameters = Object.keys(match.pathParameters).length > 0;
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: path,
    rawQueryString: query,
    headers,
    ...(cookies && { cookies }),
    ...(queryStringParameters && { queryStringParameters }),
    ...(hasParameters && { pathParameters: match.pathParameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'localapi',
      domainName: sent.host ?? '',
      domainPrefix: 'localapi',
      http: {
        method,
        path,
        protocol: `HTTP/${httpVersion}`,
        sourceIp,
        userAgent: sent['user-agent'] ?? '',
      },
      requestId,
      routeKey: match.route.key,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
  };
}
export type RequestFacts = ReturnType<typeof requestFacts>;

/** The event that the function of the route gets. */
export const httpEvent = (
  facts: RequestFacts,
  body: Buffer,
  context: Readonly<Record<string, unknown>> | undefined,
) => ({
  ...facts,
  requestContext: {
    ...facts.requestContext,
    ...(context && { authorizer: { lambda: context } }),
  },
  ...bodyOf(body, facts.headers['content-type'] ?? ''),
});
