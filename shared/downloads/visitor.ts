import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parseAccept } from 'hono/utils/accept';
import { clientAddress } from '#shared/platform/http/client-address.ts';
import type { NewDownload } from './link.ts';
import { isLinkScanner } from './link-scanner.ts';

/** Product tokens of browsers, the most specific first, with the major version: every browser also claims to be Mozilla. */
const BROWSER_TOKEN = /\b(?:Edg|OPR|Firefox|Chrome|Version|WindowsPowerShell|PowerShell)\/\d+/;
const FIRST_TOKEN = /^[\x21-\x7e]+/;
const NONCE_BYTES = 6;

const agentOf = (userAgent: string): string =>
  (BROWSER_TOKEN.exec(userAgent) ?? FIRST_TOKEN.exec(userAgent))?.[0] ?? 'unknown';

/** The page gives its button an id of the press: pressed twice, it is one download. */
export const PRESS = 'press';
/** The page of a link that has ended has a button that asks for a new one. */
export const ASK = 'ask';
/** The language that a person chose on the page. */
export const LANG = 'lang';
const NONCE = /^[\w-]{8}$/;
export const newNonce = (): string => randomBytes(NONCE_BYTES).toString('base64url');

function nonceOf({ requestContext, queryStringParameters }: APIGatewayProxyEventV2) {
  const press = queryStringParameters?.[PRESS] ?? '';
  const isPress = requestContext.http.method === 'POST' && NONCE.test(press);
  return isPress ? { nonce: press, isPress } : { nonce: newNonce() };
}

/** The visitor, as the link records it. */
export const downloadBy = (event: APIGatewayProxyEventV2): NewDownload => ({
  at: new Date(event.requestContext.timeEpoch),
  sourceIp: clientAddress(event),
  agent: agentOf(event.requestContext.http.userAgent),
  ...nonceOf(event),
});

/** Every browser of this century says so; libraries that call themselves Mozilla name older versions. */
const BROWSER = /^Mozilla\/5\.0\b/;

const PAGE = /^(?:text\/html|application\/(?:xhtml\+)?xml)$/;

/**
 * True for a person who can press a button: a navigation by Fetch Metadata, or a client that prefers pages to everything
 * else. `text/html` among other types of the same weight is no sign, except of a browser: Java and older libraries send it
 * for every file.
 */
export function asksForHtml({ headers, requestContext }: APIGatewayProxyEventV2): boolean {
  if (headers['sec-fetch-mode'] === 'navigate') {
    return true;
  }
  const types = parseAccept(headers['accept'] ?? '').filter(({ q }) => q > 0);
  const html = types.find(({ type }) => type === 'text/html');
  if (!html) {
    return false;
  }
  const isBrowser = BROWSER.test(requestContext.http.userAgent);
  return types.every(({ type, q }) => PAGE.test(type) || q < html.q || (isBrowser && q === html.q));
}

/** True for a browser or a proxy that prefetches without a click. */
const isPrefetch = ({ headers }: APIGatewayProxyEventV2): boolean =>
  [headers['sec-purpose'], headers['purpose'], headers['x-moz']].some((purpose) =>
    purpose?.includes('prefetch'),
  );

/** True for a GET that gets a page and is not counted: people download with the page's button, programs directly. */
export const looksOnly = (event: APIGatewayProxyEventV2): boolean =>
  event.requestContext.http.method === 'GET' &&
  (asksForHtml(event) || isPrefetch(event) || isLinkScanner(event.requestContext.http.userAgent));

export const asksForLink = ({ requestContext, queryStringParameters }: APIGatewayProxyEventV2) =>
  requestContext.http.method === 'POST' && queryStringParameters?.[ASK] !== undefined;
