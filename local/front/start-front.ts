import type { RequestListener } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import type { Assembly } from '../assembly/assembly.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Emulators } from '../emulators/emulators.ts';
import { CREDENTIALS, REGION } from '../emulators/endpoints.ts';
import { readFront } from './distribution.ts';
import { bucketFiles } from './files.ts';
import { createFront } from './front.ts';
import { FrontLogWriter } from './front-log.ts';

/** Puts the distribution of the template before a gateway. Undefined for a stage without a front. */
export async function startFront(
  { assembly, resolve }: { readonly assembly: Assembly; readonly resolve: Resolve },
  { storageEndpoint, revealed }: Pick<Emulators, 'storageEndpoint' | 'revealed'>,
  running: AsyncDisposableStack,
): Promise<((gateway: RequestListener) => RequestListener) | undefined> {
  const config = readFront(assembly, resolve, revealed);
  if (!config) {
    return undefined;
  }
  const client = new S3Client({
    ...{ endpoint: storageEndpoint, region: REGION, credentials: CREDENTIALS },
    forcePathStyle: true,
  });
  running.defer(() => client.destroy());
  const pages = config.behaviors.at(-1)?.origin;
  const log = config.log && new FrontLogWriter(client, config.log);
  if (log) {
    running.defer(() => log.stop());
  }
  return (gateway) =>
    createFront({
      ...{ config, gateway, log, files: bucketFiles(client) },
      // The gateway of this run serves the portal by itself.
      isEmpty: (bucket) => pages?.kind === 'bucket' && bucket === pages.bucket,
    });
}
