import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { S3Client } from '@aws-sdk/client-s3';
import { freePort, LOOPBACK, listenOn } from '../common/free-port.ts';
import { KEEP_ALIVE } from '../common/keep-alive.ts';
import type { Interference } from '../faults/interfere.ts';
import { interfereWithStorage } from '../faults/storage.ts';
import { callerOf } from '../iam/proxy/caller.ts';
import { CREDENTIALS, REGION } from './endpoints.ts';
import { type Exists, mayServe, type S3Access } from './s3-access.ts';
import { type LogTarget, S3AccessLogWriter } from './s3-access-log.ts';
import { refusesExisting } from './s3-conditional.ts';
import { answerError } from './s3-error.ts';
import { withListing } from './s3-list.ts';
import { isFormUpload, takeFormUpload } from './s3-post.ts';
import { EndedUploads } from './s3-uploads.ts';

export interface S3Bucket {
  readonly name: string;
  readonly log?: LogTarget | undefined;
}

export interface S3Emulator {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const refuse = (response: ServerResponse): void =>
  answerError(response, 403, 'AccessDenied', 'Access Denied');

/**
 * Starts the S3 server on buckets that are all private. The server checks when a signature ends. Signatures of sessions,
 * unsigned reads and forms are checked before a request reaches it, because it knows neither sessions nor policies.
 */
export async function startS3(
  dataDir: string | undefined,
  buckets: readonly S3Bucket[],
  access: S3Access,
  interference: Interference,
): Promise<S3Emulator> {
  const directory = dataDir
    ? join(dataDir, 's3')
    : await mkdtemp(join(tmpdir(), 'countersign-s3-'));
  await mkdir(directory, { recursive: true });
  const configureBuckets = buckets.map(({ name }) => ({ name }));
  const log = new S3AccessLogWriter(
    new Map(buckets.flatMap(({ name, log: target }) => (target ? [[name, target] as const] : []))),
  );
  const s3 = new S3rver({
    ...{ directory, silent: true, configureBuckets },
    allowMismatchedSignatures: true,
  });
  await s3.configureBuckets();
  const serve = withListing({ directory, store: s3.store }, s3.callback());
  const exists: Exists = (bucket, key) => s3.store.existsObject(bucket, key);
  const uploads = new EndedUploads();
  const port = await freePort();
  const endpoint = `http://${LOOPBACK}:${port}`;
  const client = new S3Client({ endpoint, region: REGION, credentials: CREDENTIALS });
  const server = createServer(KEEP_ALIVE, (request, response) => {
    log.observe(request, response);
    if (isFormUpload(request)) {
      void takeFormUpload(request, response, { client, ...access });
      return;
    }
    // Visitors have presigned addresses, and no headers that sign: what they send goes through as it is.
    const caller = callerOf(request.headers, access.sessions);
    mayServe(request, access, exists).then(
      async (may) => {
        if (!may) {
          refuse(response);
        } else if (
          !(
            uploads.refuses(request, response) || (await refusesExisting(request, response, exists))
          )
        ) {
          const call = { caller, request, response, serve };
          interfereWithStorage(call, interference).catch(() => response.destroy());
        }
      },
      () => refuse(response),
    );
  });
  await listenOn(server, port);
  log.start(endpoint);
  return {
    endpoint,
    stop: async () => {
      await log.stop();
      client.destroy();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      if (dataDir === undefined) {
        await rm(directory, { recursive: true, force: true });
      }
    },
  };
}
