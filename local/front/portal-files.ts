import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { ROOT } from '../assembly/synthesize.ts';

/** Where `portal/` is built. */
const BUILT = join(ROOT, 'portal', 'dist');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Files below assets/ are named after their content and never change (infra/stacks/portal-stack.ts). */
const cacheControl = (key: string): string =>
  key.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Puts the built files of the portal into their bucket, as the Portal stack does. Returns false if they are not built. */
export async function deployPortal(client: S3Client, bucket: string): Promise<boolean> {
  if (!existsSync(join(BUILT, 'index.html'))) {
    return false;
  }
  const entries = await readdir(BUILT, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries.filter((entry) => entry.isFile())) {
    const file = join(parentPath, name);
    const key = relative(BUILT, file).replaceAll('\\', '/');
    await client.send(
      new PutObjectCommand({
        ...{ Bucket: bucket, Key: key, Body: await readFile(file) },
        ContentType: TYPES[extname(name)] ?? 'application/octet-stream',
        CacheControl: cacheControl(key),
      }),
    );
  }
  return true;
}
