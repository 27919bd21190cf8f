import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { FRONT_HEADER } from './front-header.ts';

/** CloudFront's own header: the viewer's address and port. */
const VIEWER_HEADER = 'cloudfront-viewer-address';

const SHORTEST_SECRET = 32;
const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * Reads the comma-separated secrets of trusted fronts: two while one replaces the other. Without a secret, a
 * request's own headers about its origin are ignored.
 */
export function readFrontSecrets(text = ''): readonly Buffer[] {
  const secrets = text.split(',').flatMap((secret) => secret.trim() || []);
  if (secrets.some(({ length }) => length < SHORTEST_SECRET)) {
    throw new Error(`FRONT_SECRETS: each secret has at least ${SHORTEST_SECRET} characters.`);
  }
  return secrets.map((secret) => Buffer.from(secret));
}

/** The canonical spelling of an address, so that two visits from one address compare as equal. */
function canonical(address: string): string {
  const plain = MAPPED_IPV4.exec(address)?.[1] ?? address;
  const isPlainIpv6 = isIP(plain) === 6 && !plain.includes('%');
  return isPlainIpv6 ? new URL(`http://[${plain}]`).hostname.slice(1, -1) : plain;
}

/** `198.51.100.10:46532`; an IPv6 address comes with brackets or without, and its port after the last colon. */
function viewerAddress(text: string): string | undefined {
  const withoutPort = text.replace(/:\d{1,5}$/, '');
  return [withoutPort, text]
    .map((each) => each.replace(/^\[(.*)\]$/, '$1'))
    .find((each) => isIP(each) !== 0);
}

const isSecret = (given: Buffer) => (secret: Buffer) =>
  given.length === secret.length && timingSafeEqual(given, secret);

/** Finds the client address of a request, also behind a front that knows one of these secrets. */
export function clientAddressBehind(secrets: readonly Buffer[]) {
  return ({ headers, requestContext }: APIGatewayProxyEventV2): string => {
    const given = Buffer.from(headers[FRONT_HEADER] ?? '');
    const viewer = secrets.some(isSecret(given)) && viewerAddress(headers[VIEWER_HEADER] ?? '');
    return canonical(viewer || requestContext.http.sourceIp);
  };
}

/**
 * The address of the client. Limits, resumes, strict downloads and records depend on it, so it comes from the
 * gateway itself, unless a trusted front sent the request.
 */
export const clientAddress = clientAddressBehind(readFrontSecrets(process.env['FRONT_SECRETS']));
