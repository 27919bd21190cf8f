import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { StartupError } from '../common/startup-error.ts';
import type { Settings } from '../settings.ts';

const FILE = 'download-key.pem';

function generate(): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return privateKey;
}

/** The private key of this run's downloads: that of earlier runs on the same data, or a new one. */
async function privateKey(dataDir: string | undefined): Promise<string> {
  const file = dataDir && join(dataDir, FILE);
  const known = file && (await readFile(file, 'utf8').catch(() => undefined));
  const pem = known || generate();
  if (file && !known) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, pem, { mode: 0o600 });
  }
  return pem;
}

function settingsOf(json: string | undefined): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json ?? '{}'));
  } catch {
    throw new StartupError(
      `COUNTERSIGN_SETTINGS: ${json} is no JSON object. Correct it, and start again.`,
    );
  }
}

/**
 * Does what an operator does before files are delivered by the front: makes a pair of keys, puts the public one into
 * the stage's settings, and hands over the private one for the stage's secret.
 */
export async function withDownloadKey<Given extends Settings>(
  given: Given,
): Promise<{ readonly settings: Given; readonly downloadKey: string | undefined }> {
  if (given.delivery !== 'cloudfront') {
    return { settings: given, downloadKey: undefined };
  }
  const downloadKey = await privateKey(given.dataDir);
  const publicKey = createPublicKey(downloadKey).export({ type: 'spki', format: 'pem' });
  const delivery = { publicKeys: [String(publicKey)] };
  const settings = JSON.stringify({ ...settingsOf(given.settings), delivery });
  return { settings: { ...given, settings }, downloadKey };
}
