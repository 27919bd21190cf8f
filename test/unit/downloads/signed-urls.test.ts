import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DOWNLOAD_PARAMETER } from '#shared/downloads/download-urls.ts';
import { SignedDownloadUrls } from '#shared/downloads/signed-urls.ts';
import { isSignedUrl } from '../../../local/front/signed-url.ts';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const fingerprint = (pem: string): string =>
  createHash('sha256')
    .update(createPublicKey(pem).export({ type: 'spki', format: 'der' }))
    .digest('hex');

const [old, next] = [pair(), pair()];
const keys = new Map([
  ['K1', old.publicKey],
  ['K2', next.publicKey],
]);
const keyIds = `${fingerprint(old.publicKey)}=K1,${fingerprint(next.publicKey)}=K2`;
const urls = (privateKey: string, isStrict = false) =>
  new SignedDownloadUrls({
    ...{ origin: 'https://get.example.com', keyIds, isStrict },
    privateKey: async () => Buffer.from(privateKey),
  });
const FILE = { storageKey: 'media/1', fileName: '한국 "서버".iso', sizeBytes: 1 };
const PRESIGNED_SECONDS = 300;
const once = () => ({ now: new Date(), since: new Date() });
const ADDRESS = '203.0.113.7';
const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

describe('a URL that the service signs for the front', () => {
  it('R11: is for one file, for five minutes, under a name that we choose', async () => {
    const url = await urls(old.privateKey).urlFor(FILE, 'hash.1.7', ADDRESS, once());
    const { origin, pathname, searchParams } = new URL(url);
    expect([origin, pathname]).toEqual(['https://get.example.com', '/media/1']);
    expect(searchParams.get(DOWNLOAD_PARAMETER)).toBe('hash.1.7');
    expect(searchParams.get('response-content-disposition')).toContain("filename*=UTF-8''%ED");
    expect(isSignedUrl(url, ADDRESS, later(PRESIGNED_SECONDS - 5), keys)).toBe(true);
    expect(isSignedUrl(url, ADDRESS, later(PRESIGNED_SECONDS + 5), keys)).toBe(false);
  });

  it('R11: works for nothing else: no other file, download, end or key', async () => {
    const url = await urls(old.privateKey).urlFor(FILE, 'hash.1.7', ADDRESS, once());
    const changed = [
      url.replace('/media/1', '/media/2'),
      url.replace('hash.1.7', 'hash.1.8'),
      url.replace(/Expires=\d+/, 'Expires=9999999999'),
      url.replace('Key-Pair-Id=K1', 'Key-Pair-Id=K2'),
      url.replace(/Signature=[^&]+/, 'Signature=AAAA'),
      'https://get.example.com/media/1',
    ];
    for (const each of changed) {
      expect(each).not.toBe(url);
      expect(isSignedUrl(each, ADDRESS, new Date(), keys)).toBe(false);
    }
  });

  it('R11: in strict mode works from the address of its click alone', async () => {
    const url = await urls(old.privateKey, true).urlFor(FILE, 'hash.1.7', ADDRESS, once());
    expect(isSignedUrl(url, ADDRESS, new Date(), keys)).toBe(true);
    expect(isSignedUrl(url, '203.0.113.8', new Date(), keys)).toBe(false);
    expect(isSignedUrl(url, ADDRESS, later(PRESIGNED_SECONDS + 5), keys)).toBe(false);
  });

  it('names the public key of whichever private one the secret has', async () => {
    const url = await urls(next.privateKey).urlFor(FILE, 'hash.1.7', ADDRESS, once());
    expect(new URL(url).searchParams.get('Key-Pair-Id')).toBe('K2');
    expect(isSignedUrl(url, ADDRESS, new Date(), keys)).toBe(true);
  });

  it('is not made of a key that the front does not know, and is made again when the secret is right', async () => {
    let value = pair().privateKey;
    const signed = new SignedDownloadUrls({
      ...{ origin: 'https://get.example.com', keyIds, isStrict: false },
      privateKey: async () => Buffer.from(value),
    });
    await expect(signed.urlFor(FILE, 'hash.1.7', ADDRESS, once())).rejects.toThrow(
      'no private key',
    );
    value = old.privateKey;
    await expect(signed.urlFor(FILE, 'hash.1.7', ADDRESS, once())).resolves.toContain(
      'Key-Pair-Id=K1',
    );
  });
});
