import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CognitoDirectory, NO_DIRECTORY } from '#shared/partners/directory.ts';
import { type CognitoEmulator, startCognito } from '../../../local/emulators/cognito.ts';

const logicalId = 'Pool1';
const POOL = `us-east-1_${logicalId}`;
const template = { stack: 'S', logicalId, type: 'AWS::Cognito::UserPool' };
const LambdaConfig = {
  PreTokenGenerationConfig: { LambdaArn: 'arn', LambdaVersion: 'V3_0' as const },
};

let engine: CognitoEmulator;
beforeAll(async () => {
  const resource = { ...template, properties: {}, metadata: {} };
  engine = await startCognito(undefined, [
    { name: 'S-Pool1', arn: '', properties: { LambdaConfig }, resource },
  ]);
});
afterAll(() => engine.stop());

const directoryOf = (id = POOL) =>
  new CognitoDirectory(
    new CognitoIdentityProviderClient({
      ...{ endpoint: engine.endpoint, region: 'us-east-1', maxAttempts: 1 },
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    }),
    { id, scope: 'countersign/api' },
  );

describe('programs in a user pool', () => {
  it('are found by their name behind more than a page of others, with the secret that they were made with', async () => {
    const directory = directoryOf();
    for (let number = 1; number <= 61; number += 1) {
      await directory.createClient(`partner client-${number}`);
    }
    const made = await directory.createClient('partner wanted');
    expect(made.clientSecret).toBeTruthy();
    expect(await directory.findClient('partner wanted')).toEqual(made);
    expect(await directory.findClient('partner none')).toBeUndefined();
  });

  it('are removed once, and nothing is said of those that are gone', async () => {
    const directory = directoryOf();
    const { clientId } = await directory.createClient('partner removed');
    await directory.removeClient(clientId);
    await directory.removeClient(clientId);
    expect(await directory.findClient('partner removed')).toBeUndefined();
  });
});

describe('people in a user pool', () => {
  it('have one id, however often they are invited, and another one after they were removed', async () => {
    const directory = directoryOf();
    const id = await directory.invite('a@b.test');
    expect(await directory.invite('a@b.test')).toBe(id);
    await directory.removePerson(id);
    await directory.removePerson(id);
    expect(await directory.invite('a@b.test')).not.toBe(id);
  });
});

it('a pool that is not there is an error, and never taken for one that is empty', async () => {
  const directory = directoryOf('us-east-1_Other');
  await expect(directory.findClient('partner wanted')).rejects.toThrow('no such user pool');
  await expect(directory.removePerson('nobody')).rejects.toThrow('no such user pool');
});

it.each(Object.entries(NO_DIRECTORY))(
  'without a pool, %s says that nobody is let in here',
  async (_, ask) => {
    await expect(ask('x')).rejects.toMatchObject({ code: 'IDENTITY_ELSEWHERE' });
  },
);
