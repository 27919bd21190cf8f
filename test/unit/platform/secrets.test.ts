import { createHash } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import { hmacLinkTokens } from '#shared/downloads/link-tokens.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { keyDigest } from '#shared/product-keys/key-digest.ts';
import { keyCipher } from '#shared/product-keys/kms-key-cipher.ts';
import { localDataKeys } from '#test/fixtures/key-pools.ts';

const secretOf = (text: string) => async () => Buffer.from(text);

describe('link tokens', () => {
  const tokens = hmacLinkTokens(secretOf('a secret'));

  it('R11: carry 192 bits, and nothing of the link that they are for', async () => {
    const token = await tokens.tokenFor('link-1', 0);
    expect(Buffer.from(token, 'base64url')).toHaveLength(24);
    expect(token).not.toContain('link-1');
  });

  it('R10: are the same for a link until it is rotated, and different for each link and secret', async () => {
    const all = await Promise.all([
      tokens.tokenFor('link-1', 0),
      tokens.tokenFor('link-1', 1),
      tokens.tokenFor('link-2', 0),
      tokens.tokenFor('link-1/0', 0),
      hmacLinkTokens(secretOf('another')).tokenFor('link-1', 0),
    ]);
    expect(new Set(all).size).toBe(all.length);
    expect(await tokens.tokenFor('link-1', 0)).toBe(all[0]);
  });

  it('R11: are stored as a hash', () => {
    expect(hashToken('token')).toMatch(/^[\w-]{43}$/);
    expect(hashToken('token')).not.toBe(hashToken('tokem'));
  });
});

describe('the seal of remembered answers', () => {
  const REQUEST = '["partner","request","fingerprint"]';
  const seal = sealWith(secretOf('a secret'));
  const answer = '{"productKey":"BCDFG-HJKMN-PQRTV-WXY23-46789"}';

  it('R12: hides a key in the table, and gives it back', async () => {
    const closed = await seal.close(answer, REQUEST);
    expect(Buffer.from(closed, 'base64').toString('latin1')).not.toContain('BCDFG');
    expect(await seal.open(closed, REQUEST)).toBe(answer);
    expect(await seal.close(answer, REQUEST)).not.toBe(closed);
  });

  it('opens nothing that was changed, or closed under another secret', async () => {
    const closed = await seal.close(answer, REQUEST);
    const changed = Buffer.from(closed, 'base64');
    changed.writeUInt8(changed.readUInt8(40) ^ 1, 40);
    await expect(seal.open(changed.toString('base64'), REQUEST)).rejects.toThrow();
    await expect(sealWith(secretOf('another')).open(closed, REQUEST)).rejects.toThrow();
  });
});

describe('a sealed answer that is copied to another request', () => {
  it('R22: does not open there', async () => {
    const seal = sealWith(secretOf('a secret'));
    const closed = await seal.close('{}', 'partner 1');
    expect(await seal.open(closed, 'partner 1')).toBe('{}');
    await expect(seal.open(closed, 'partner 2')).rejects.toThrow();
  });
});

describe('the cipher of product keys', () => {
  const cipher = keyCipher(localDataKeys());
  const location = { PK: 'KEYPOOL#P#2025', SK: 'KEY#1' };
  const value = 'BCDFG-HJKMN-PQRTV-WXY23-46789';

  it('R12: decrypts a key at its location, and at no other', async () => {
    const encrypted = await cipher.encrypt(value, location);
    expect(await cipher.decrypt(encrypted, location)).toBe(value);
    await expect(cipher.decrypt(encrypted, { ...location, SK: 'KEY#2' })).rejects.toThrow();
    await expect(
      cipher.decrypt(encrypted, { PK: 'KEYPOOL#P', SK: '2025#KEY#1' }),
    ).rejects.toThrow();
    const elsewhere = keyCipher(localDataKeys('another data key'));
    await expect(elsewhere.decrypt(encrypted, location)).rejects.toThrow();
  });

  it('R12: encrypts a key for another location, and no longer decrypts it at the first', async () => {
    const other = { PK: 'CUSTOMER#1', SK: 'KEY#1' };
    const moved = await cipher.reencrypt(await cipher.encrypt(value, location), location, other);
    expect(await cipher.decrypt(moved, other)).toBe(value);
    await expect(cipher.decrypt(moved, location)).rejects.toThrow();
    await expect(cipher.reencrypt(moved, location, other)).rejects.toThrow();
  });

  it('decrypts nothing that was changed', async () => {
    const encrypted = Buffer.from(await cipher.encrypt(value, location), 'base64');
    encrypted.writeUInt8(encrypted.readUInt8(encrypted.length - 1) ^ 1, encrypted.length - 1);
    await expect(cipher.decrypt(encrypted.toString('base64'), location)).rejects.toThrow();
  });
});

describe('the digest of product keys', () => {
  const value = 'BCDFG-HJKMN-PQRTV-WXY23-46789';
  const digest = keyDigest(secretOf('a secret'));

  it('finds a key by a digest that nobody makes without the secret', async () => {
    const digests = await Promise.all([
      digest.digest('product-key', value),
      digest.digest('address', value),
      keyDigest(secretOf('another')).digest('product-key', value),
    ]);
    expect(new Set(digests).size).toBe(3);
    expect(await digest.digest('product-key', value)).toBe(digests[0]);
    expect(digests).not.toContain(createHash('sha256').update(value).digest('hex'));
  });
});

describe('secret', () => {
  /** A client that fails so many times, then answers; it counts what it was asked. */
  function clientThatFails(times: number) {
    const client = new SecretsManagerClient({ region: 'us-east-1' });
    let asked = 0;
    client.send = async (command: unknown) => {
      asked += 1;
      expect(command).toBeInstanceOf(GetSecretValueCommand);
      if (asked <= times) {
        throw new Error('throttled');
      }
      return { SecretString: 'value' };
    };
    return { client, asked: () => asked };
  }

  it('is read when it is first needed, and once', async () => {
    const { client, asked } = clientThatFails(0);
    const read = secret('arn', client);
    expect(asked()).toBe(0);
    await Promise.all([read(), read(), read()]);
    expect((await read()).toString()).toBe('value');
    expect(asked()).toBe(1);
  });

  it('is read again after a read that failed', async () => {
    const { client, asked } = clientThatFails(1);
    const read = secret('arn', client);
    await expect(read()).rejects.toThrow('throttled');
    expect((await read()).toString()).toBe('value');
    expect(asked()).toBe(2);
  });
});

describe('ids', () => {
  it('sort by the time they were made at', () => {
    const times = [5, 1, 9, 3].map((day) => new Date(Date.UTC(2026, 0, day)));
    const byId = times
      .map((at) => ({ at, id: uuidIds.sortable(at) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId.map(({ at }) => at.getUTCDate())).toEqual([1, 3, 5, 9]);
  });
});
