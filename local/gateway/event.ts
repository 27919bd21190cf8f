import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LOOPBACK } from '../free-port.ts';
import type { Match } from './api.ts';
import type { Claims } from './authorizer.ts';

/** Bodies of these types reach a function as text, all others in base64. */
const TEXT = /^(?:text\/|application\/(?:json|javascript|xml)|application\/[\w.-]+\+json)/;

const joined = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== 'cookie')
      .flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(',')]])),
  );

/** Parameters of the query; one that is repeated has its values joined by commas. */
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
  readonly body: Buffer;
  readonly match: Match;
  readonly claims: Claims | undefined;
  readonly now: Date;
}

/** The event of an HTTP API, payload format 2.0. */
export function httpEvent({ request, path, query, body, match, claims, now }: Received) {
  const { headers, method = 'GET', httpVersion, socket } = request;
  const sourceIp = socket.remoteAddress ?? LOOPBACK;
  const cookies = headers.cookie?.split(/; ?/);
  const queryStringParameters = queryOf(query);
  const hasParameters = Object.keys(match.pathParameters).length > 0;
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: path,
    rawQueryString: query,
    headers: {
      ...joined(headers),
      'x-forwarded-for': sourceIp,
      'x-forwarded-port': String(socket.localPort ?? ''),
      'x-forwarded-proto': 'http',
    },
    ...(cookies && { cookies }),
    ...(queryStringParameters && { queryStringParameters }),
    ...(hasParameters && { pathParameters: match.pathParameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'localapi',
      ...(claims && { authorizer: { jwt: { claims, scopes: null } } }),
      domainName: headers.host ?? '',
      domainPrefix: 'localapi',
      http: {
        method,
        path,
        protocol: `HTTP/${httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: match.route.key,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...bodyOf(body, headers['content-type'] ?? ''),
  };
}
