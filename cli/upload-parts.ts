import { openAsBlob } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { CliError } from './cli-error.ts';
import type { Service } from './service.ts';

export const partUrl = z.object({
  partNumber: z.int(),
  sizeBytes: z.int(),
  uploadUrl: z.url(),
});
type PartUrl = z.output<typeof partUrl>;
const partUrls = z.object({ parts: z.array(partUrl) });

const AT_ONCE = 4;
const TRIES = 4;
const PAUSE_MILLISECONDS = 1_000;

export interface Upload {
  readonly mediaId: string;
  readonly file: string;
  readonly partSizeBytes: number;
}

/** Sends a part, and repeats it after a failure, to a new address if the old one has expired. */
async function sendPart(
  service: Service,
  upload: Upload,
  blob: Blob,
  first: PartUrl,
): Promise<string> {
  let part = first;
  for (let attempt = 1; ; attempt += 1) {
    const start = (part.partNumber - 1) * upload.partSizeBytes;
    const body = blob.slice(start, start + part.sizeBytes);
    const response = await fetch(part.uploadUrl, { method: 'PUT', body }).catch(() => undefined);
    const etag = response?.headers.get('etag');
    if (response?.ok && etag) {
      return etag;
    }
    if (attempt === TRIES) {
      const what = response ? `answered ${response.status}` : 'did not answer';
      throw new CliError(
        `Storage ${what} for part ${part.partNumber}. Run the same command again to resume.`,
      );
    }
    await pause(attempt * PAUSE_MILLISECONDS);
    const [again] = await urlsOf(service, upload.mediaId, [part.partNumber]);
    part = again ?? part;
  }
}

const urlsOf = async (service: Service, mediaId: string, partNumbers: readonly number[]) =>
  (await service.call(partUrls, 'POST', `/media/${mediaId}/parts`, { partNumbers })).parts;

/** Sends the parts of those numbers, a few at a time, and reports each one when it is stored. */
export async function sendParts(
  service: Service,
  upload: Upload,
  numbers: readonly number[],
  sent: (part: PartUrl, etag: string) => Promise<void>,
): Promise<void> {
  const blob = await openAsBlob(upload.file);
  let next = 0;
  const worker = async () => {
    for (let number = numbers[next++]; number !== undefined; number = numbers[next++]) {
      const [part] = await urlsOf(service, upload.mediaId, [number]);
      if (part) {
        await sent(part, await sendPart(service, upload, blob, part));
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
