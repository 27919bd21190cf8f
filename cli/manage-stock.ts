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
