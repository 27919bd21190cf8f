import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';
import { LOOPBACK } from '../free-port.ts';
import { CREDENTIALS, REGION } from './endpoints.ts';

const { config } = new S3Client({ region: REGION, credentials: CREDENTIALS });
const signer = new SignatureV4({
  service: 's3',
  region: REGION,
  credentials: CREDENTIALS,
  sha256: config.sha256,
  uriEscapePath: false,
  applyChecksum: false,
});

const PAYLOAD = 'X-Amz-Content-Sha256';
/** Parameters that the signer adds by itself. */
const ADDED = ['Algorithm', 'Credential', 'Date', 'Expires', 'SignedHeaders', 'Signature'].map(
  (name) => `X-Amz-${name}`,
);

/** `20261123T114801Z` */
function dateOf(text: string | null | undefined): Date {
  const digits = text?.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return new Date(digits ?? Number.NaN);
}

const isSame = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));

function requestOf(
  { method = 'GET', headers, url = '/' }: IncomingMessage,
  signed: readonly string[],
) {
  const { pathname, searchParams } = new URL(url, `http://${LOOPBACK}`);
  const values = signed.map((name) => [name, [headers[name] ?? ''].flat().join(',')]);
  return {
    parameters: searchParams,
    request: {
      method,
      protocol: 'http:',
      hostname: LOOPBACK,
      path: pathname,
      headers: Object.fromEntries(values),
    },
  };
}

async function isPresigned(
  message: IncomingMessage,
  parameters: URLSearchParams,
): Promise<boolean> {
  const signed = parameters.get('X-Amz-SignedHeaders')?.split(';') ?? [];
  const { request } = requestOf(message, signed);
  const query = Object.fromEntries(
    [...parameters].filter(([name]) => !ADDED.includes(name) && name !== PAYLOAD),
  );
  const presigned = await signer.presign(
    {
      ...request,
      query,
      headers: { ...request.headers, [PAYLOAD]: parameters.get(PAYLOAD) ?? 'UNSIGNED-PAYLOAD' },
    },
    {
      signingDate: dateOf(parameters.get('X-Amz-Date')),
      expiresIn: Number(parameters.get('X-Amz-Expires')),
      unsignableHeaders: new Set(),
    },
  );
  return isSame(
    parameters.get('X-Amz-Signature') ?? '',
    String(presigned.query?.['X-Amz-Signature']),
  );
}

async function isSignedByHeader(message: IncomingMessage, authorization: string): Promise<boolean> {
  const [, signedHeaders = '', signature = ''] =
    /SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(authorization) ?? [];
  const { request, parameters } = requestOf(message, signedHeaders.split(';'));
  const signed = await signer.sign(
    { ...request, query: Object.fromEntries(parameters) },
    { signingDate: dateOf([message.headers['x-amz-date']].flat()[0]) },
  );
  return isSame(signature, signed.headers['authorization']?.split('Signature=')[1] ?? '');
}

/** Whether a request carries the signature (version 4) that our credentials give it, in a header or its query. */
export async function isSigned(message: IncomingMessage): Promise<boolean> {
  const { parameters } = requestOf(message, []);
  try {
    const { authorization } = message.headers;
    return authorization === undefined
      ? await isPresigned(message, parameters)
      : await isSignedByHeader(message, authorization);
  } catch {
    return false;
  }
}
