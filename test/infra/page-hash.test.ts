import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { sha256 } from '@noble/hashes/sha2.js';
import { expect, it } from 'vitest';
import { HASHES } from '#shared/downloads/page/hashes.generated.ts';
import { pageHashModule } from '../../scripts/page-hash.ts';

it('the page runs the hash of the installed library: after an update run `npm run page-hash`', async () => {
  const committed = await readFile('shared/downloads/page/hashes.generated.ts', 'utf8');
  expect(committed).toBe(pageHashModule());
});

it('the hash of the page is SHA-256, piece by piece', () => {
  const bytes = Buffer.alloc(100_003, 'page');
  const found: unknown = runInNewContext(
    `${HASHES}; const hash = hashes.sha256.create();
    for (let at = 0; at < bytes.length; at += 1000) hash.update(bytes.subarray(at, at + 1000));
    Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('')`,
    { bytes, Uint8Array },
  );
  expect(found).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(found).toBe(Buffer.from(sha256(bytes)).toString('hex'));
});
