import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPortal, bundle, synthesize } from './assembly/synthesize.ts';
import { readSettings } from './settings.ts';

/**
 * Makes what a first `npm start` would build, and leaves it in the cache among the packages: `npm ci` runs it at its end.
 * A build that fails here is made again by the start, which tells why.
 */
const dir = await mkdtemp(join(tmpdir(), 'countersign-build-'));
try {
  await Promise.all([
    synthesize(readSettings({}), join(dir, 'cdk.out')),
    bundle(join(dir, 'bundles')),
  ]);
  await buildPortal(join(dir, 'portal'));
} finally {
  await rm(dir, { recursive: true, force: true });
}
