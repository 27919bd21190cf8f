import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { CliError } from '../../cli/cli-error.ts';
import { ASSET_CACHING, contentTypeOf, PAGE_CACHING } from '../../portal/serving.ts';
import type { PortalTarget } from './outputs.ts';

const DOCUMENT = 'index.html';

const isAsset = (name: string): boolean => name.startsWith('assets/');
/** The document is last: it names assets that are there by then. */
const rank = (name: string): number => (isAsset(name) ? 0 : name === DOCUMENT ? 2 : 1);

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
}

/**
 * Uploads the built pages, and says how many files they are. Nothing is deleted: the names of assets carry a digest of their content, so
 * a tab that is open goes on with those of its version.
 */
export async function uploadPortal(
  s3: Pick<S3Client, 'send'>,
  folder: string,
  { bucket, config }: PortalTarget,
): Promise<number> {
  const built = await namesIn(folder).catch((): readonly string[] => []);
  if (!built.includes(DOCUMENT)) {
    throw new CliError(
      `${folder} has no ${DOCUMENT}: build the portal by npm run build -w portal.`,
    );
  }
  const names = [...new Set([...built, 'config.json'])].sort((a, b) => rank(a) - rank(b));
  for (const name of names) {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: name,
        Body: name === 'config.json' ? config : await readFile(join(folder, name)),
        ContentType: contentTypeOf(extname(name)),
        CacheControl: isAsset(name) ? ASSET_CACHING : PAGE_CACHING,
      }),
    );
  }
  return names.length;
}
