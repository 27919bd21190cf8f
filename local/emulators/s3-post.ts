import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { LOOPBACK } from '../common/free-port.ts';
import type { Session, Sessions } from '../iam/sessions.ts';
import { REGION } from './endpoints.ts';
import type { S3Access } from './s3-access.ts';
import { answerError } from './s3-error.ts';

const value = z.union([z.string(), z.number()]).transform(String);
const condition = z.union([
  z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), value]),
  z
    .record(z.string(), value)
    .transform((fact) => ['eq', ...(Object.entries(fact)[0] ?? ['', ''])] as const),
]);
const policySchema = z.object({ expiration: z.iso.datetime(), conditions: z.array(condition) });
type Condition = z.output<typeof condition>;

/** Fields that no condition needs to name. */
const UNCONDITIONED = new Set(['policy', 'x-amz-signature', 'file']);

/** Answer of S3 to a form that it refuses. */
class RefusedForm extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}
const denied = () => new RefusedForm(403, 'AccessDenied');

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** Finds the signer of a form (version 4): the policy itself is signed. */
function signerOf(fields: ReadonlyMap<string, string>, sessions: Sessions): Session {
  const [accessKeyId = '', date = ''] = (fields.get('x-amz-credential') ?? '').split('/');
  const session = sessions.find(accessKeyId);
  if (!session || session.sessionToken !== fields.get('x-amz-security-token')) {
    throw denied();
  }
  const key = [date, REGION, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${session.secretAccessKey}`,
  );
  const expected = hmac(key, fields.get('policy') ?? '');
  const given = Buffer.from(fields.get('x-amz-signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw denied();
  }
  return session;
}

const nameIn = ([, name]: Condition): string => String(name).replace(/^\$/, '').toLowerCase();

function requireCondition(
  fields: ReadonlyMap<string, string>,
  each: Condition,
  sizeBytes: number,
): void {
  if (each[0] === 'content-length-range') {
    if (sizeBytes < each[1] || sizeBytes > each[2]) {
      throw new RefusedForm(400, sizeBytes > each[2] ? 'EntityTooLarge' : 'EntityTooSmall');
    }
    return;
  }
  const given = fields.get(nameIn(each));
  const holds = each[0] === 'eq' ? given === each[2] : given?.startsWith(each[2]);
  if (holds !== true) {
    throw denied();
  }
}

/** Every condition holds, every field is in one, and the policy is not over: as S3 has it. */
function requirePolicy(fields: ReadonlyMap<string, string>, sizeBytes: number): void {
  const text = Buffer.from(fields.get('policy') ?? '', 'base64').toString('utf8');
  const { expiration, conditions } = policySchema.parse(JSON.parse(text));
  const named = new Set(conditions.map(nameIn));
  const isFree = (name: string) => !(named.has(name) || UNCONDITIONED.has(name));
  if (new Date(expiration) <= new Date() || [...fields.keys()].some(isFree)) {
    throw denied();
  }
  for (const each of conditions) {
    requireCondition(fields, each, sizeBytes);
  }
}

/** Parts that form uploads need: sessions that may sign, their permissions, and the client that stores files. */
export interface FormTaker extends S3Access {
  readonly client: S3Client;
}

async function take(
  request: IncomingMessage,
  bucket: string,
  { sessions, authorize, client }: FormTaker,
): Promise<void> {
  const form = await new Response(Readable.toWeb(request), {
    headers: { 'Content-Type': request.headers['content-type'] ?? '' },
  }).formData();
  const file = form.get('file');
  if (!(file instanceof File)) {
    throw new RefusedForm(400, 'InvalidArgument');
  }
  const fields = new Map(
    [...form].flatMap(([name, text]) =>
      typeof text === 'string' ? [[name.toLowerCase(), text] as const] : [],
    ),
  );
  const signer = signerOf(fields, sessions);
  // The form may name a bucket, but the file goes to the bucket of the address.
  requirePolicy(new Map([...fields, ['bucket', bucket]]), file.size);
  const Key = fields.get('key');
  const resource = `arn:aws:s3:::${bucket}/${Key}`;
  if (!(await authorize(signer, { action: 's3:PutObject', resource, context: {} }))) {
    throw denied();
  }
  await client.send(
    new PutObjectCommand({
      ...{ Bucket: bucket, Key },
      Body: new Uint8Array(await file.arrayBuffer()),
      ContentType: fields.get('content-type'),
    }),
  );
}

/** Returns true for a file in a form. The S3 server takes forms without checking their policy. */
export const isFormUpload = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');

/** Takes a file by a presigned POST, or refuses it as S3 does. */
export async function takeFormUpload(
  request: IncomingMessage,
  response: ServerResponse,
  taker: FormTaker,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', `http://${LOOPBACK}`);
  try {
    await take(request, pathname.slice(1).replace(/\/$/, ''), taker);
    response.writeHead(204).end();
  } catch (error) {
    const { status, code } =
      error instanceof RefusedForm ? error : new RefusedForm(400, 'MalformedPOSTRequest');
    answerError(response, status, code);
  }
}
