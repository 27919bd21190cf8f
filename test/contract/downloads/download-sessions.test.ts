import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloadSessions } from '#shared/downloads/download-sessions.ts';
import { readAwsEnvironment } from '#shared/platform/aws/environment.ts';
import { startSts } from '../../../local/emulators/sts.ts';
import { authorizeBy } from '../../../local/iam/authorize.ts';
import { Sessions } from '../../../local/iam/sessions.ts';

const ROLE = 'arn:aws:iam::000000000000:role/download';
const READS = {
  name: 'reads',
  policy: {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::media/media/*' },
    ],
  },
};
const trust = { Version: '2012-10-17', Statement: [] };
const roles = new Map([[ROLE, { policies: [READS], trust }]]);
const sessions = new Sessions();
const authorize = authorizeBy(roles, () => undefined);

let sts: Awaited<ReturnType<typeof startSts>>;
beforeAll(async () => {
  sts = await startSts(roles, sessions);
});
afterAll(() => sts.stop());

const open = (roleArn: string, address: string) =>
  downloadSessions(
    roleArn,
    readAwsEnvironment({
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_ENDPOINT_URL_STS: sts.endpoint,
    }),
  )({ bucketName: 'media', storageKey: 'media/1', downloadId: 'hash-_1.1.50', address });

describe('the session of a download', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', '203.0.113.8'],
    ['2001:db8::7', '2001:db8::7', '2001:db8::8'],
  ])('R11: of %s reads its file from there, and nothing else', async (address, same, other) => {
    const { accessKeyId } = await open(ROLE, address);
    const session = sessions.find(accessKeyId);
    const may = async (resource: string, from: string, action = 's3:GetObject') =>
      session !== undefined &&
      authorize(session, {
        action,
        resource: `arn:aws:s3:::${resource}`,
        context: { 'aws:SourceIp': from },
      });
    expect(await may('media/media/1', same)).toBe(true);
    expect(await may('media/media/1', other)).toBe(false);
    expect(await may('media/media/2', same)).toBe(false);
    expect(await may('media/media/1', same, 's3:DeleteObject')).toBe(false);
    expect(session?.sessionArn).toBe(
      'arn:aws:sts::000000000000:assumed-role/download/hash-_1.1.50',
    );
  });

  it('R11: says that it could not be opened, without what was asked for', async () => {
    await expect(open(`${ROLE}s`, '203.0.113.7')).rejects.toThrow('STS answered 403.');
  });
});
