import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { parse, serialize } from 'hono/utils/cookie';
import { DomainError } from '#shared/platform/errors.ts';
import type { HttpResponse } from '#shared/platform/http/context.ts';
import { RESUMABLE_MILLISECONDS, type Receipt, type ResumeClaim } from './resume.ts';
import { asksForRest } from './visitor.ts';

/** Name of the cookie and of the parameter. */
const RECEIPT = 'receipt';
const SHAPE = /^(\d{1,9})\.(\d{1,4})\.([\w-]{8})$/;

const formatReceipt = ({ window, number, nonce }: Receipt): string =>
  `${window}.${number}.${nonce}`;

function parseReceipt(text: string): Receipt | undefined {
  const [, window, number, nonce] = SHAPE.exec(text) ?? [];
  return nonce === undefined
    ? undefined
    : { window: Number(window), number: Number(number), nonce };
}

export const receiptError = (): DomainError =>
  new DomainError(
    'RECEIPT_REFUSED',
    'This receipt does not let you go on with a download: it is good for 24 hours, on the computer that started the download, for one window of the link. Nothing was counted. Open the link without it to take a new download.',
    { data: [RECEIPT] },
  );

/**
 * On what a request bases it that it goes on with a download. A receipt in the URL was put there on purpose and
 * is refused if it does not hold; a browser's cookie that does not is left aside.
 */
export function resumeClaims(event: APIGatewayProxyEventV2): readonly ResumeClaim[] {
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
    ...(asksForRest(event) ? [{ by: 'range' } as const] : []),
  ];
}

/**
 * The receipt of a counted download: as a cookie for browsers, sent back to this link alone, and as a header for
 * programs, which append it to the link's URL as `?receipt=`.
 */
export function showReceipt(
  event: APIGatewayProxyEventV2,
  receipt: Receipt,
): Required<Pick<HttpResponse, 'headers' | 'cookies'>> {
  const text = formatReceipt(receipt);
  const cookie = serialize(RECEIPT, text, {
    path: `/d/${event.pathParameters?.['token'] ?? ''}`,
    maxAge: RESUMABLE_MILLISECONDS / 1000,
    httpOnly: true,
    sameSite: 'Lax',
    // The gateway says what the client spoke: on one machine there is no TLS.
    secure: event.headers['x-forwarded-proto'] !== 'http',
  });
  return { headers: { 'Download-Receipt': text }, cookies: [cookie] };
}
