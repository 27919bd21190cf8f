import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kmsDataKeys } from '#shared/platform/crypto/data-keys.ts';
import { encryptionContext } from '#shared/platform/crypto/encryption-context.ts';
import { startKms } from '../../../local/emulators/kms.ts';

const KEY = 'arn:aws:kms:us-east-1:000000000000:key/one';
const OTHER = 'arn:aws:kms:us-east-1:000000000000:key/other';
const deployedKey = (arn: string) => ({
  ...{ name: arn, arn, properties: { EnableKeyRotation: true as const } },
  resource: { stack: 's', logicalId: 'l', type: 'AWS::KMS::Key', properties: {}, metadata: {} },
});

let dataDir: string;
let kms: Awaited<ReturnType<typeof startKms>>;
let client: KMSClient;
const sent: string[] = [];
const clientOf = (endpoint: string) => {
  const made = new KMSClient({
    ...{ endpoint, region: 'us-east-1' },
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  made.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        sent.push(commandName);
        return next(args);
      },
    { step: 'initialize' },
  );
  return made;
};
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'countersign-kms-'));
  kms = await startKms(dataDir, [deployedKey(KEY), deployedKey(OTHER)]);
  client = clientOf(kms.endpoint);
});
afterAll(async () => {
  client.destroy();
  await kms.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('data keys', () => {
  it('R12: are opened by the KMS key that made them, and by no other', async () => {
    const { key, encrypted } = await kmsDataKeys(client, KEY).create();
    expect(key).toHaveLength(32);
    expect(encrypted.includes(key)).toBe(false);
    expect((await kmsDataKeys(client, KEY).decrypt(encrypted)).key).toEqual(key);
    await expect(kmsDataKeys(client, OTHER).decrypt(encrypted)).rejects.toThrow(
      'not closed by this key',
    );
    await expect(kmsDataKeys(client, 'none').create()).rejects.toThrow('no such key');
  });

  it('R12: open for product keys only', async () => {
    const { encrypted } = await kmsDataKeys(client, KEY).create();
    const decrypt = (EncryptionContext?: Record<string, string>) =>
      client.send(new DecryptCommand({ KeyId: KEY, CiphertextBlob: encrypted, EncryptionContext }));
    await expect(decrypt()).rejects.toThrow();
    await expect(decrypt({ purpose: 'other' })).rejects.toThrow();
    expect((await decrypt(encryptionContext('product-keys'))).Plaintext).toHaveLength(32);
  });

  it('cost one request each, however often they are used, also at once', async () => {
    sent.length = 0;
    const writer = kmsDataKeys(client, KEY);
    const [one, same] = await Promise.all([writer.create(), writer.create()]);
    expect(same).toBe(one);
    const reader = kmsDataKeys(client, KEY);
    await Promise.all([reader.decrypt(one.encrypted), reader.decrypt(one.encrypted)]);
    await reader.decrypt(one.encrypted);
    expect(sent).toEqual(['GenerateDataKeyCommand', 'DecryptCommand']);
  });

  it('are asked for again when KMS failed', async () => {
    let failures = 2;
    const failing = {
      send: async (command: GenerateDataKeyCommand | DecryptCommand) => {
        failures -= 1;
        if (failures >= 0) {
          throw new Error('throttled');
        }
        return command instanceof GenerateDataKeyCommand
          ? client.send(command)
          : client.send(command);
      },
    };
    const keys = kmsDataKeys(failing as unknown as KMSClient, KEY);
    await expect(keys.create()).rejects.toThrow('throttled');
    const { encrypted } = await kmsDataKeys(client, KEY).create();
    await expect(keys.decrypt(encrypted)).rejects.toThrow('throttled');
    expect((await keys.decrypt(encrypted)).key).toHaveLength(32);
    expect((await keys.create()).key).toHaveLength(32);
  });

  it('of an earlier start open again, and what is kept for that is for its owner only', async () => {
    const { key, encrypted } = await kmsDataKeys(client, KEY).create();
    const again = await startKms(dataDir, [deployedKey(KEY)]);
    const later = clientOf(again.endpoint);
    expect((await kmsDataKeys(later, KEY).decrypt(encrypted)).key).toEqual(key);
    later.destroy();
    await again.stop();
    const file = join(dataDir, 'kms.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).not.toContain(key.toString('base64'));
  });
});
