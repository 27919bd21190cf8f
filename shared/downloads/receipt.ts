import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parse, serialize } from 'hono/utils/cookie';
import { DomainError } from '#shared/platform/errors.ts';
import type { HttpResponse } from '#shared/platform/http/context.ts';
import { because } from '#shared/platform/sentence.ts';
import type { AskedRange } from './asked-range.ts';
import { JOINABLE_MILLISECONDS, type JoinClaim, type Receipt } from './join.ts';
import { receiptOf } from './receipt-text.ts';

/** Name of the cookie and of the parameter. */
const RECEIPT = 'receipt';
const SHAPE = /^(\d{1,9})\.(\d{1,4})\.([\w-]{8})$/;

const formatReceipt = ({ window, number, code }: Receipt): string => `${window}.${number}.${code}`;

function parseReceipt(text: string): Receipt | undefined {
  const [, window, number, code] = SHAPE.exec(text) ?? [];
  return code === undefined ? undefined : { window: Number(window), number: Number(number), code };
}

export const receiptError = (): DomainError =>
  new DomainError('RECEIPT_REFUSED', because('RECEIPT_REFUSED'), { data: [RECEIPT] });

/**
 * The claims of a request to join a counted download. A receipt in the URL was put there on purpose, so an invalid one is
 * an error; an invalid cookie of a browser is ignored.
 */
export function joinClaims(
  event: APIGatewayProxyEventV2,
  { kind }: AskedRange,
): readonly JoinClaim[] {
  const given = event.queryStringParameters?.[RECEIPT];
  if (given !== undefined) {
    const receipt = parseReceipt(given);
    if (!receipt) {
      throw receiptError();
    }
    return [{ by: 'url', receipt }];
  }
  const cookie = parse(event.cookies?.join('; ') ?? '', RECEIPT)[RECEIPT];
  const receipt = cookie === undefined ? undefined : parseReceipt(cookie);
  return [
    ...(receipt ? [{ by: 'cookie', receipt } as const] : []),
    ...(kind === 'whole' ? [] : [{ by: 'part' } as const]),
  ];
}

/** A counted download, as its receipts name it. */
export interface Counted {
  readonly window: number;
  readonly number: number;
  readonly nonce: string;
}

/**
 * The receipt of a counted download: as a cookie for the browser whose button was pressed, sent back to this link alone,
 * and as a header for programs, which append it to the link's URL as `?receipt=`.
 */
export function showReceipt(
  event: APIGatewayProxyEventV2,
  { window, number, nonce }: Counted,
): Pick<HttpResponse, 'headers' | 'cookies'> {
  const as = (by: 'cookie' | 'url') =>
    formatReceipt({ window, number, code: receiptOf(nonce, by) });
  const headers = { 'Download-Receipt': as('url') };
  if (event.requestContext.http.method !== 'POST') {
    return { headers };
  }
  const cookie = serialize(RECEIPT, as('cookie'), {
    path: `/d/${event.pathParameters?.['token'] ?? ''}`,
    maxAge: JOINABLE_MILLISECONDS / 1000,
    httpOnly: true,
    sameSite: 'Lax',
    // The gateway reports the client's protocol: the local run has no TLS.
    secure: event.headers['x-forwarded-proto'] !== 'http',
  });
  return { headers, cookies: [cookie] };
}
