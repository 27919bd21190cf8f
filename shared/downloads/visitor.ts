import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { clientAddress } from '#shared/platform/http/client-address.ts';
import type { NewDownload } from './link.ts';
import { isLinkScanner } from './link-scanner.ts';

/** Product tokens of browsers, the most specific first, with the major version: every browser also claims to be Mozilla. */
const BROWSER_TOKEN = /\b(?:Edg|OPR|Firefox|Chrome|Version|WindowsPowerShell|PowerShell)\/\d+/;
const FIRST_TOKEN = /^[\x21-\x7e]+/;
const NONCE_BYTES = 6;

const agentOf = (userAgent: string): string =>
  (BROWSER_TOKEN.exec(userAgent) ?? FIRST_TOKEN.exec(userAgent))?.[0] ?? 'unknown';

/** The visitor, as the link records it. */
export const downloadBy = (event: APIGatewayProxyEventV2): NewDownload => ({
  at: new Date(event.requestContext.timeEpoch),
  sourceIp: clientAddress(event),
  agent: agentOf(event.requestContext.http.userAgent),
  nonce: randomBytes(NONCE_BYTES).toString('base64url'),
});

/** Browsers ask for HTML; curl, wget, PowerShell and download managers do not. */
export const asksForHtml = ({ headers }: APIGatewayProxyEventV2): boolean =>
  headers['accept']?.includes('text/html') ?? false;

/** True for a browser or a proxy that prefetches without a click. */
const isPrefetch = ({ headers }: APIGatewayProxyEventV2): boolean =>
  [headers['sec-purpose'], headers['purpose'], headers['x-moz']].some((purpose) =>
    purpose?.includes('prefetch'),
  );

/** True for a GET that gets a page and is not counted: people download with the page's button, programs directly. */
export const looksOnly = (event: APIGatewayProxyEventV2): boolean =>
  event.requestContext.http.method === 'GET' &&
  (asksForHtml(event) || isPrefetch(event) || isLinkScanner(event.requestContext.http.userAgent));

/**
 * True if the request has a range that does not begin at the start of the file, as a client sends that has the
 * start already. An invalid range requests the whole file (RFC 9110, 14.2).
 */
export const asksForRest = ({ headers }: APIGatewayProxyEventV2): boolean =>
  /^bytes=(?:-\d|0*[1-9]\d*-)/.test(headers['range']?.replaceAll(' ', '') ?? '');
