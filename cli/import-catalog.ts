import { createHash } from 'node:crypto';
import { SingleBar } from 'cli-progress';
import * as z from 'zod';
import { previewCatalog, published, publishedText } from './catalog-history.ts';
import { CliError } from './cli-error.ts';
import { counted } from './confirm.ts';
import type { Service } from './service.ts';

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

async function upload(url: string, bytes: Buffer<ArrayBuffer>): Promise<void> {
  const response = await fetch(url, { method: 'PUT', body: bytes }).catch(() => undefined);
  if (!response?.ok) {
    const what = response ? `answered ${response.status}` : 'did not answer';
    throw new CliError(`Storage ${what}. Run the same command again to resume.`);
  }
}

/** Steps that write nothing before the command gives up: one may find another at work. */
const STEPS_WITHOUT_ROWS = 3;

/** Has the service write the rows step by step; each response says how far it is. */
async function writeRows(service: Service, path: string): Promise<void> {
  const step = () => service.call(catalogImport, 'POST', `${path}/continue`);
  const bar = new SingleBar({
    format: 'Importing {bar} {percentage}% | {value}/{total} rows | {eta_formatted} left',
    noTTYOutput: false,
  });
  let reached = await step();
  let idle = 0;
  bar.start(reached.rowsTotal ?? 0, reached.rowsDone);
  try {
    while (reached.state !== 'written') {
      const before = reached.rowsDone;
      reached = await step();
      idle = reached.rowsDone > before ? 0 : idle + 1;
      if (idle === STEPS_WITHOUT_ROWS && reached.state !== 'written') {
        throw new CliError(
          `The service wrote no more rows after ${before} of ${reached.rowsTotal ?? 'them'}. Run the same command again to resume.`,
        );
      }
      bar.update(reached.rowsDone);
    }
  } finally {
    bar.stop();
  }
}

/**
 * Imports a catalog file. Portals see the old catalog until the new one is complete. Run again after an interruption,
 * it resumes; run with an earlier file, it brings that catalog back.
 */
export async function importCatalog(
  service: Service,
  bytes: Buffer<ArrayBuffer>,
  { dryRun = false }: { readonly dryRun?: boolean | undefined } = {},
): Promise<string> {
  const { id, state, rowsDone, current, uploadUrl } = await service.call(
    announcedImport,
    'POST',
    '/catalogimports',
    { sha256: createHash('sha256').update(bytes).digest('hex'), sizeBytes: bytes.length },
  );
  if (current === id) {
    return `Portals already see catalog ${id}. Nothing was changed.`;
  }
  const path = `/catalogimports/${id}`;
  if (state === 'announced' && uploadUrl) {
    console.log(
      `Uploading ${Math.ceil(bytes.length / 1e3)} kB. If it is interrupted, run the same command again to resume.`,
    );
    await upload(uploadUrl, bytes);
  }
  if (dryRun) {
    return previewCatalog(service, id);
  }
  if (rowsDone > 0) {
    console.log(`Resuming import ${id} after ${counted(rowsDone, 'row')}.`);
  }
  if (state !== 'written') {
    await writeRows(service, path);
  }
  const body = { replaces: current };
  return publishedText(id, await service.call(published, 'POST', `${path}/publish`, body));
}
