import type { IncomingMessage } from 'node:http';
import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it } from 'vitest';
import { REGION } from '../../../../local/emulators/endpoints.ts';
import { mayServe } from '../../../../local/emulators/s3-access.ts';
import { authorizeBy } from '../../../../local/iam/authorize.ts';
import type { Role } from '../../../../local/iam/roles.ts';
import { principalOf, Sessions } from '../../../../local/iam/sessions.ts';

const ORIGIN = 'http://127.0.0.1:1';
const BUCKET = 'arn:aws:s3:::files';
const read = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: `${BUCKET}/*` };
const list = { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: BUCKET };
const below = { ...list, Condition: { StringLike: { 's3:prefix': ['media/*'] } } };

const STATEMENTS = { read: [read], 'read and list': [read, list], 'list below': [read, below] };
const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`;
const document = (Statement: Role['policies'][number]['policy']['Statement']) => ({
  Version: '2012-10-17',
  Statement,
});
const roles = new Map(
  Object.entries(STATEMENTS).map(([name, statements]) => [
    role(name),
    { policies: [{ name: 'own', policy: document(statements) }], trust: document([]) },
  ]),
);
const sessions = new Sessions();
const access = { sessions, authorize: authorizeBy(roles, () => undefined) };

async function isServed(name: string, Key: string, method: 'GET' | 'HEAD'): Promise<boolean> {
  const credentials = sessions.open(principalOf(role(name), 'reader'), 900);
  const client = new S3Client({
    ...{ region: REGION, endpoint: ORIGIN, credentials, forcePathStyle: true },
  });
  const object = { Bucket: 'files', Key };
  const url = await getSignedUrl(
    client,
    method === 'GET' ? new GetObjectCommand(object) : new HeadObjectCommand(object),
  );
  const request = { method, url: url.slice(ORIGIN.length), headers: { host: '127.0.0.1:1' } };
  const message = { ...request, socket: {} } as unknown as IncomingMessage;
  return mayServe(message, access, async (_bucket, key) => key === 'media/there');
}

describe.each(['GET', 'HEAD'] as const)('storage, at a %s of an object', (method) => {
  it.each([
    ['read', 'media/there', true],
    ['read', 'media/missing', false],
    ['read and list', 'media/there', true],
    ['read and list', 'media/missing', true],
    // The condition has nothing to hold against: a GET has no prefix.
    ['list below', 'media/there', true],
    ['list below', 'media/missing', false],
  ])('lets who may %s learn of %s: %s', async (name, key, isKnown) => {
    expect(await isServed(name, key, method)).toBe(isKnown);
  });
});
