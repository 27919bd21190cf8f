import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';
import { LOOPBACK } from '../common/free-port.ts';
import type { Session, Sessions } from '../iam/sessions.ts';
import { CREDENTIALS, REGION } from './endpoints.ts';

const { config } = new S3Client({ region: REGION, credentials: CREDENTIALS });

type Credentials = Session | typeof CREDENTIALS;

const signerFor = (credentials: Credentials): SignatureV4 =>
  new SignatureV4({
    service: 's3',
    region: REGION,
    credentials,
    sha256: config.sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });

const PAYLOAD = 'X-Amz-Content-Sha256';
const TOKEN = 'X-Amz-Security-Token';
/** Parameters that the signer adds by itself. */
const ADDED = [
  ...['Algorithm', 'Credential', 'Date', 'Expires', 'SignedHeaders', 'Signature'].map(
    (name) => `X-Amz-${name}`,
  ),
  TOKEN,
];

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
  credentials: Credentials,
): Promise<boolean> {
  const signed = parameters.get('X-Amz-SignedHeaders')?.split(';') ?? [];
  const { request } = requestOf(message, signed);
  const query = Object.fromEntries(
    [...parameters].filter(([name]) => !ADDED.includes(name) && name !== PAYLOAD),
  );
  const presigned = await signerFor(credentials).presign(
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

async function isSignedByHeader(
  message: IncomingMessage,
  authorization: string,
  credentials: Credentials,
): Promise<boolean> {
  const [, signedHeaders = '', signature = ''] =
    /SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(authorization) ?? [];
  const { request, parameters } = requestOf(message, signedHeaders.split(';'));
  const signed = await signerFor(credentials).sign(
    { ...request, query: Object.fromEntries(parameters) },
    { signingDate: dateOf([message.headers['x-amz-date']].flat()[0]) },
  );
  return isSame(signature, signed.headers['authorization']?.split('Signature=')[1] ?? '');
}

/** Reads the access key that a request names, with its session token. */
function claimedBy(
  { headers }: IncomingMessage,
  parameters: URLSearchParams,
  sessions: Sessions,
): Credentials | undefined {
  const credential = headers.authorization
    ? /Credential=([^/]+)\//.exec(headers.authorization)?.[1]
    : parameters.get('X-Amz-Credential')?.split('/')[0];
  if (credential === CREDENTIALS.accessKeyId) {
    return CREDENTIALS;
  }
  const session = sessions.find(credential ?? '');
  const token = headers['x-amz-security-token'] ?? parameters.get(TOKEN);
  return session && isSame(String(token), session.sessionToken) ? session : undefined;
}

/**
 * Finds the signer of a request (version 4), in a header or the query: a session, or the service's own key pair.
 * Undefined for an unsigned request.
 */
export async function signerOf(
  message: IncomingMessage,
  sessions: Sessions,
): Promise<Credentials | undefined> {
  const { parameters } = requestOf(message, []);
  const credentials = claimedBy(message, parameters, sessions);
  if (!credentials) {
    return undefined;
  }
  try {
    const { authorization } = message.headers;
    const signed =
      authorization === undefined
        ? await isPresigned(message, parameters, credentials)
        : await isSignedByHeader(message, authorization, credentials);
    return signed ? credentials : undefined;
  } catch {
    return undefined;
  }
}

export const isSession = (credentials: Credentials): credentials is Session =>
  'sessionToken' in credentials;
