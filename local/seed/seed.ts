import * as z from 'zod';
import { StartupError } from '../common/startup-error.ts';
import type { Identity } from '../emulators/identity.ts';
import catalog from './catalog.json' with { type: 'json' };
import {
  DEMO_ACCESS,
  DEMO_CUSTOMERS,
  DEMO_FILES,
  DEMO_PARTNER_ID,
  KEYS_IN_A_POOL,
  LOW_MARK,
} from './demo.ts';
import { makeHistory } from './history/history.ts';
import { LOW_POOL } from './history/plan.ts';
import { bytesFor, keyFor, sha256 } from './make.ts';
import { type Call, caller } from './seed-caller.ts';

const announced = z.object({
  id: z.string(),
  parts: z.array(z.object({ partNumber: z.int(), sizeBytes: z.int(), uploadUrl: z.url() })),
});
/** full: with a history. bare: three customers who have bought nothing. */
export type DemoKind = 'full' | 'bare';

/** Status for a customer that an earlier, interrupted start has already created. */
const CONFLICT = 409;

async function addFile(call: Call, file: (typeof DEMO_FILES)[number]): Promise<void> {
  const bytes = bytesFor(file.fileName, file.sizeBytes);
  const media = { ...file, sha256: sha256(bytes), contentType: 'application/octet-stream' };
  const { id, parts } = announced.parse(await call('POST', '/v1/operator/media', media));
  const etags: { partNumber: number; etag: string | null }[] = [];
  let start = 0;
  for (const { partNumber, sizeBytes, uploadUrl } of parts) {
    const body = new Uint8Array(bytes.subarray(start, start + sizeBytes));
    const stored = await fetch(uploadUrl, { method: 'PUT', body });
    if (!stored.ok) {
      throw new StartupError(`Demo data: storage answered ${stored.status} for ${file.fileName}.`);
    }
    etags.push({ partNumber, etag: stored.headers.get('etag') });
    start += sizeBytes;
  }
  await call('POST', `/v1/operator/media/${id}/complete`, { parts: etags });
}

const poolsOf = (files: readonly { readonly productId: string; readonly version: string }[]) => [
  ...new Map(
    files.map(({ productId, version }) => [`${productId} ${version}`, { productId, version }]),
  ).values(),
];

interface Pool {
  readonly productId: string;
  readonly version: string;
}

/** A demo with a history also has a pool that runs low. */
const keysIn = ({ productId, version }: Pool, demo: DemoKind): number =>
  demo === 'full' && productId === LOW_POOL.productId && version === LOW_POOL.version
    ? LOW_POOL.keys
    : KEYS_IN_A_POOL;

async function addPool(call: Call, pool: Pool, size: number): Promise<void> {
  const keys = Array.from({ length: size }, (_, index) =>
    keyFor(`${pool.productId} ${pool.version} ${index}`),
  );
  await call('POST', '/v1/operator/keypools', { ...pool, lowMark: LOW_MARK, keys });
}

async function addCustomers(call: Call): Promise<void> {
  for (const companyProfile of DEMO_CUSTOMERS) {
    await call('POST', '/v1/customers', { companyProfile }, { alsoFine: CONFLICT });
  }
}

/** Imports the keys of every pool; returns their number. */
async function addPools(call: Call, demo: DemoKind): Promise<number> {
  let keys = 0;
  // Imports run in sequence: in parallel they wait for each other, on a busy machine until they time out.
  for (const pool of poolsOf([...DEMO_FILES, ...DEMO_ACCESS])) {
    const size = keysIn(pool, demo);
    await addPool(call, pool, size);
    keys += size;
  }
  return keys;
}

/** Files that are uploaded at the same time: each waits for storage and the service in turn. */
const FILES_AT_ONCE = 4;

/** Uploads every file; returns their bytes. */
async function addFiles(call: Call): Promise<number> {
  const left = [...DEMO_FILES];
  const upload = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      await addFile(call, file);
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, upload));
  return DEMO_FILES.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
}

/**
 * Fills a new service through its own API: catalog, customers, files and keys, and a history unless the demo is bare. Each step
 * may be repeated, so an interrupted start is simply run again. Returns the path of a download link to try.
 */
export async function seed(
  url: string,
  identity: Identity,
  demo: DemoKind,
  progress: (done: string) => void,
): Promise<string | undefined> {
  const operator = caller(
    url,
    await identity.issue({ sub: 'seed', upn: 'seed@local', roles: ['operator'] }),
  );
  const agentToken = await identity.issue({
    ...{ sub: 'seed', upn: 'seed@local', roles: ['admin_agent'] },
    tid: DEMO_PARTNER_ID,
  });

  await operator('PUT', '/v1/operator/catalog', catalog);
  if (demo === 'bare') {
    await addCustomers(caller(url, agentToken));
  }
  progress(`catalog of ${catalog.products.length} products`);
  // Keys wait for the database, files for the storage.
  const [keys, bytes] = await Promise.all([addPools(operator, demo), addFiles(operator)]);
  progress(`${keys} product keys`);
  progress(`${DEMO_FILES.length} files, ${Math.round(bytes / 1e6)} MB`);
  return demo === 'full' ? makeHistory(url, identity, progress) : undefined;
}
