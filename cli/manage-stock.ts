import * as z from 'zod';
import type { Service } from './service.ts';

const offered = z.object({
  items: z.array(
    z.object({
      ...{ id: z.string(), version: z.string(), language: z.string(), fileType: z.string() },
      ...{ fileName: z.string(), sizeBytes: z.int() },
    }),
  ),
});

/** One line for each file on offer: id, version, language, file type, name, bytes. */
export async function listMedia(service: Service, productId: string): Promise<string> {
  const path = `/media?productId=${encodeURIComponent(productId)}`;
  const { items } = await service.call(offered, 'GET', path);
  const lines = items.map(({ id, version, language, fileType, fileName, sizeBytes }) =>
    [id, version, language, fileType, fileName, sizeBytes].join('\t'),
  );
  return lines.join('\n') || `There is no file on offer for ${productId}.`;
}

const media = z.object({
  ...{ productId: z.string(), version: z.string(), language: z.string(), fileType: z.string() },
  ...{ fileName: z.string(), state: z.string() },
});

/** The file that would be withdrawn, for the question. */
export async function describeMedia(service: Service, mediaId: string): Promise<string> {
  const path = `/media/${encodeURIComponent(mediaId)}`;
  const { fileName, productId, version, language, fileType } = await service.call(
    media,
    'GET',
    path,
  );
  return `${fileName} (${productId} ${version} ${language} ${fileType}) goes off offer: no new link is opened for it. Links that are out keep it until they end.`;
}

export async function withdrawMedia(service: Service, mediaId: string): Promise<string> {
  const path = `/media/${encodeURIComponent(mediaId)}`;
  const { fileName } = await service.call(media, 'DELETE', path);
  return `${fileName} is withdrawn. Links that are out keep it until they end.`;
}

const pool = z.object({
  ...{ left: z.int(), lowMark: z.int(), lowSince: z.string().optional() },
  imports: z.array(z.object({ importId: z.string(), left: z.int() })),
});

/** The keys that a pool has left, in all and by import. */
export async function showPool(
  service: Service,
  { product, version }: { readonly product: string; readonly version: string },
): Promise<string> {
  const path = `/keypools/${encodeURIComponent(product)}/${encodeURIComponent(version)}`;
  const { left, lowMark, lowSince, imports } = await service.call(pool, 'GET', path);
  const state = lowSince === undefined ? 'ok' : `low since ${lowSince}`;
  return [
    `${left} keys left (low mark ${lowMark}, ${state}).`,
    ...imports.map((each) => `  import\t${each.importId}\t${each.left}`),
  ].join('\n');
}

const withdrawn = z.object({ withdrawn: z.boolean() });

export async function withdrawKeys(service: Service, importId: string): Promise<string> {
  const path = `/keyimports/${encodeURIComponent(importId)}/withdraw`;
  while (!(await service.call(withdrawn, 'POST', path)).withdrawn) {
    console.log('Withdrawing keys ...');
  }
  return `The keys of import ${importId} that were not given out are withdrawn. No import brings them back.`;
}

export async function moveKeys(
  service: Service,
  { importId, ...target }: { importId: string; productId: string; version: string },
): Promise<string> {
  const moved = z.object({ productId: z.string(), version: z.string() });
  const path = `/keyimports/${encodeURIComponent(importId)}/move`;
  const { productId, version } = await service.call(moved, 'POST', path, target);
  return `The keys of import ${importId} that were not given out are in the pool of ${productId} ${version} now.`;
}
