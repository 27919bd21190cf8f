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
import { bytesFor, keyFor, sha256 } from './make.ts';

const announced = z.object({
  id: z.string(),
  parts: z.array(z.object({ partNumber: z.int(), sizeBytes: z.int(), uploadUrl: z.url() })),
});
const DONE = [200, 201];
/** An earlier, interrupted start has already created the customer. */
const CONFLICT = 409;

type Call = (method: string, path: string, body?: unknown, alsoFine?: number) => Promise<unknown>;

function caller(url: string, token: string): Call {
  return async (method, path, body, alsoFine) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!DONE.includes(response.status) && response.status !== alsoFine) {
      throw new StartupError(`Demo data: ${method} ${path} answered ${response.status}: ${text}`);
    }
    return JSON.parse(text);
  };
}

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

async function addPool(call: Call, pool: { productId: string; version: string }): Promise<void> {
  const keys = Array.from({ length: KEYS_IN_A_POOL }, (_, index) =>
    keyFor(`${pool.productId} ${pool.version} ${index}`),
  );
  await call('POST', '/v1/operator/keypools', { ...pool, lowMark: LOW_MARK, keys });
}

async function addCustomers(call: Call): Promise<void> {
  for (const companyProfile of DEMO_CUSTOMERS) {
    await call('POST', '/v1/customers', { companyProfile }, CONFLICT);
  }
}

/**
 * Fills a new service through its own API: catalog, customers, files and keys. Each step may be repeated, so
 * an interrupted start is simply run again.
 */
export async function seed(
  url: string,
  identity: Identity,
  progress: (done: string) => void,
): Promise<void> {
  const operator = caller(
    url,
    await identity.issue({ sub: 'seed', upn: 'seed@local', roles: ['operator'] }),
  );
  const agentToken = await identity.issue({
    ...{ sub: 'seed', upn: 'seed@local', roles: ['admin_agent'] },
    tid: DEMO_PARTNER_ID,
  });

  await operator('PUT', '/v1/operator/catalog', catalog);
  await addCustomers(caller(url, agentToken));
  progress(`catalog of ${catalog.products.length} products, ${DEMO_CUSTOMERS.length} customers`);

  const pools = poolsOf([...DEMO_FILES, ...DEMO_ACCESS]);
  const addPools = async () => {
    // Imports run in sequence: in parallel they wait for each other, on a busy machine until they time out.
    for (const pool of pools) {
      await addPool(operator, pool);
    }
    progress(`${pools.length * KEYS_IN_A_POOL} product keys`);
  };
  const addFiles = async () => {
    let bytes = 0;
    for (const file of DEMO_FILES) {
      await addFile(operator, file);
      bytes += file.sizeBytes;
    }
    progress(`${DEMO_FILES.length} files, ${Math.round(bytes / 1e6)} MB`);
  };
  // Keys wait for the database, files for the storage.
  await Promise.all([addPools(), addFiles()]);
}
