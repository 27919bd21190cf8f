import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { describe, expect, it } from 'vitest';
import { CREDENTIALS, REGION } from '../../../../local/emulators/endpoints.ts';
import { isFormUpload, takeFormUpload } from '../../../../local/emulators/s3-post.ts';
import { principalOf, Sessions } from '../../../../local/iam/sessions.ts';

const sessions = new Sessions();
const writer = sessions.open(principalOf('arn:aws:iam::0:role/writer', 'reports'), 900);
const reader = sessions.open(principalOf('arn:aws:iam::0:role/reader', 'reports'), 900);
const signing = { region: REGION, endpoint: 'http://127.0.0.1:1' };
type Options = Partial<Parameters<typeof createPresignedPost>[1]>;

/** Posts a file by a form of the SDK's, with other fields or to another bucket, and tells what came of it. */
async function post(
  content: string,
  {
    options = {},
    changes = {},
    bucket = 'files',
    credentials = writer,
  }: {
    options?: Options;
    changes?: Record<string, string>;
    bucket?: string;
    credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  } = {},
) {
  const { fields } = await createPresignedPost(new S3Client({ ...signing, credentials }), {
    ...{ Bucket: 'files', Key: 'reports/1/a', Fields: { 'Content-Type': 'text/plain' } },
    Conditions: [['content-length-range', 1, 10]],
    ...options,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changes })) {
    form.append(name, value);
  }
  form.append('file', new Blob([content]), 'a.txt');
  const sent = new Request('http://127.0.0.1', { method: 'POST', body: form });
  const request = Object.assign(Readable.from([Buffer.from(await sent.arrayBuffer())]), {
    ...{ method: 'POST', url: `/${bucket}` },
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
  }) as unknown as IncomingMessage;

  const answer = { status: 0, code: '', stored: [] as object[] };
  const response = {
    writeHead: (status: number) => {
      answer.status = status;
      return response;
    },
    end: (body = '') => {
      answer.code = /<Code>(\w+)/.exec(body)?.[1] ?? '';
    },
  };
  const client = { send: async ({ input }: { input: object }) => answer.stored.push(input) };
  expect(isFormUpload(request)).toBe(true);
  await takeFormUpload(request, response as unknown as ServerResponse, {
    client: client as unknown as S3Client,
    sessions,
    authorize: async ({ roleArn }, { action, resource }) =>
      roleArn === writer.roleArn &&
      action === 's3:PutObject' &&
      resource === 'arn:aws:s3:::files/reports/1/a',
  });
  return answer;
}

describe('the local S3 server', () => {
  it('R18: takes a file by a form that the SDK has signed', async () => {
    const { status, stored } = await post('hello');
    expect(status).toBe(204);
    expect(stored).toMatchObject([
      { Bucket: 'files', Key: 'reports/1/a', ContentType: 'text/plain' },
    ]);
  });

  const NOTED: Options = { Conditions: [['starts-with', '$x-amz-meta-a', 'yes']] };
  it('R18: takes a field that begins as it is to', async () => {
    const changes = { 'x-amz-meta-a': 'yes, please' };
    expect((await post('hello', { options: NOTED, changes })).status).toBe(204);
  });

  const other = { accessKeyId: 'ME', secretAccessKey: 'mine' };
  it.each<[string, Parameters<typeof post>[1]]>([
    ['is over', { options: { Expires: -1 } }],
    ['is for another bucket', { bucket: 'others' }],
    ['is for another key', { changes: { key: 'reports/2/a' } }],
    ['has another type', { changes: { 'Content-Type': 'image/png' } }],
    ['has a field that begins otherwise', { options: NOTED, changes: { 'x-amz-meta-a': 'no' } }],
    ['lacks a field that it is to have', { options: NOTED }],
    ['has a field that no condition names', { changes: { 'x-amz-meta-a': 'b' } }],
    ['is signed by a stranger', { credentials: other }],
    [
      'names the service and is signed by a stranger',
      {
        credentials: { ...writer, secretAccessKey: other.secretAccessKey },
      },
    ],
    ['is signed by the service in another name', { credentials: { ...writer, accessKeyId: 'ME' } }],
    ['is signed by the owner of the storage', { credentials: CREDENTIALS }],
    ['has the token of another session', { credentials: { ...writer, sessionToken: 'x' } }],
    ['is signed by a role that may not write there', { credentials: reader }],
    ['is not signed', { changes: { 'X-Amz-Signature': '' } }],
  ])('R18: refuses a form that %s', async (_, how) => {
    expect(await post('hello', how)).toEqual({ status: 403, code: 'AccessDenied', stored: [] });
  });

  it.each([
    ['', 'EntityTooSmall'],
    ['x'.repeat(11), 'EntityTooLarge'],
  ])('R18: refuses %j by its size', async (content, code) => {
    expect(await post(content)).toEqual({ status: 400, code, stored: [] });
  });

  it('R18: refuses what is no policy', async () => {
    const changes = { Policy: 'x' };
    expect((await post('hello', { changes })).stored).toEqual([]);
  });
});
