import { createHash } from 'node:crypto';
import { SingleBar } from 'cli-progress';
import * as z from 'zod';
import { CliError, type Service } from './service.ts';

const catalogImport = z.object({
  id: z.string(),
  state: z.enum(['announced', 'writing', 'written']),
  rowsDone: z.int().default(0),
  rowsTotal: z.int().optional(),
});
const announcedImport = catalogImport.extend({
  current: z.string().nullable(),
  uploadUrl: z.url().optional(),
});
const published = z.object({ products: z.int(), skus: z.int(), markets: z.int() });

async function upload(url: string, bytes: Buffer<ArrayBuffer>): Promise<void> {
  const response = await fetch(url, { method: 'PUT', body: bytes }).catch(() => undefined);
  if (!response?.ok) {
    const what = response ? `answered ${response.status}` : 'did not answer';
    throw new CliError(`Storage ${what}. Run the same command again.`);
  }
}

/** Lets the service write row after row; each answer says how far it is. */
async function writeRows(service: Service, path: string): Promise<void> {
  const step = () => service.call(catalogImport, 'POST', `${path}/continue`);
  const bar = new SingleBar({
    format: 'Importing {bar} {percentage}% | {value}/{total} rows | {eta_formatted} left',
    noTTYOutput: false,
  });
  let reached = await step();
  bar.start(reached.rowsTotal ?? 0, reached.rowsDone);
  try {
    while (reached.state !== 'written') {
      reached = await step();
      bar.update(reached.rowsDone);
    }
  } finally {
    bar.stop();
  }
}

/**
 * Imports a catalog's file: readers see the old catalog until the new one is whole. Run again after it was broken
 * off, it goes on; run with an older file, it brings that one back.
 */
export async function importCatalog(service: Service, bytes: Buffer<ArrayBuffer>): Promise<string> {
  const { id, state, rowsDone, current, uploadUrl } = await service.call(
    announcedImport,
    'POST',
    '/catalogimports',
    { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length },
  );
  if (current === id) {
    return `Catalog ${id} is the current one already: nothing was changed.`;
  }
  const path = `/catalogimports/${id}`;
  if (state === 'announced' && uploadUrl) {
    console.log(
      `Uploading ${(bytes.length / 1e6).toFixed(1)} MB. Broken off, run the same command again.`,
    );
    await upload(uploadUrl, bytes);
  }
  if (rowsDone > 0) {
    console.log(`Going on with import ${id} after ${rowsDone} rows.`);
  }
  if (state !== 'written') {
    await writeRows(service, path);
  }
  const { products, skus, markets } = await service.call(published, 'POST', `${path}/publish`, {
    replaces: current,
  });
  return `Catalog ${id} is the current one: ${products} products, ${skus} SKUs, ${markets} markets.`;
}
