import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import * as z from 'zod';
import type { VersionAnswer } from './cli.ts';
import { CliError } from './cli-error.ts';
import { counted } from './confirm.ts';
import type { Service } from './service.ts';
import { sendParts } from './upload-parts.ts';
import { type UploadState, UploadStateFile } from './upload-state.ts';

export interface AddMedia {
  readonly file: string;
  readonly productId: string;
  readonly version: string;
  readonly language: string;
  readonly fileType: string;
  readonly releaseDate?: string | undefined;
  readonly partSizeBytes?: number | undefined;
}

const media = z.object({
  id: z.string(),
  state: z.enum(['uploading', 'checking', 'available', 'failed', 'withdrawn']),
  partSizeBytes: z.int(),
  partCount: z.int(),
  sha256: z.string(),
  productId: z.string(),
  version: z.string(),
  language: z.string(),
  fileType: z.string(),
});
type Media = z.output<typeof media>;

const MEGABYTE = 1_000_000;
const CHECK_MILLISECONDS = 2_000;

const barOf = (what: string, bytes: number): SingleBar => {
  const bar = new SingleBar({
    format: `${what} {bar} {percentage}% | {value}/{total} MB | {eta_formatted} left`,
    noTTYOutput: false,
  });
  bar.start(Math.ceil(bytes / MEGABYTE), 0);
  return bar;
};

async function digestOf(file: string, sizeBytes: number): Promise<string> {
  const hash = createHash('sha256');
  const bar = barOf('Reading  ', sizeBytes);
  let read = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: MEGABYTE })) {
    hash.update(chunk);
    read += chunk.length;
    bar.update(Math.floor(read / MEGABYTE));
  }
  bar.stop();
  return hash.digest('hex');
}

/** Interrupted upload of this file as this version of a product, if it is still open. */
async function openUpload(
  service: Service,
  state: UploadState | undefined,
  fingerprint: string,
): Promise<Media | undefined> {
  if (state?.fingerprint !== fingerprint || state.url !== service.url) {
    return undefined;
  }
  const found = await service.call(media, 'GET', `/media/${state.mediaId}`).catch(() => undefined);
  return found?.state === 'failed' ? undefined : found;
}

async function untilChecked(service: Service, first: Media): Promise<Media> {
  let found = first;
  while (found.state === 'checking') {
    console.log('The service is checking the file ...');
    await pause(CHECK_MILLISECONDS);
    found = await service.call(media, 'GET', `/media/${first.id}`);
  }
  return found;
}

async function upload(
  service: Service,
  { file }: AddMedia,
  open: Media,
  state: UploadState,
  stateFile: UploadStateFile,
): Promise<Media> {
  const numbers = Array.from({ length: open.partCount }, (_, index) => index + 1);
  const missing = numbers.filter((number) => state.etags[number] === undefined);
  if (missing.length < numbers.length) {
    console.log(
      `Resuming after ${numbers.length - missing.length} of ${counted(numbers.length, 'part')}.`,
    );
  }
  const bar = barOf('Uploading', missing.length * open.partSizeBytes);
  const target = { mediaId: open.id, file, partSizeBytes: open.partSizeBytes };
  await sendParts(service, target, missing, async ({ partNumber, sizeBytes }, etag) => {
    state.etags[partNumber] = etag;
    await stateFile.write(state);
    bar.increment(Math.round(sizeBytes / MEGABYTE));
  });
  bar.stop();
  const parts = numbers.map((partNumber) => ({ partNumber, etag: state.etags[partNumber] }));
  return service.call(media, 'POST', `/media/${open.id}/complete`, { parts });
}

/** Uploads a file and waits until it is available. Run again after an interruption, it sends the missing parts. */
export async function addMedia(service: Service, wanted: AddMedia): Promise<VersionAnswer> {
  const { file, ...choice } = wanted;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    throw new CliError(`There is no file ${file}.`);
  }
  const sha256 = await digestOf(file, found.size);
  const stateFile = new UploadStateFile(file);
  const kept = await stateFile.read();
  const fingerprint = JSON.stringify([sha256, choice]);
  const facts = { ...choice, fileName: basename(file), sizeBytes: found.size, sha256 };
  const earlier = await openUpload(service, kept, fingerprint);
  const open = earlier ?? (await service.call(media, 'POST', '/media', facts));
  const state =
    earlier && kept ? kept : { url: service.url, mediaId: open.id, fingerprint, etags: {} };
  const uploaded =
    open.state === 'uploading' ? await upload(service, wanted, open, state, stateFile) : open;
  const done = await untilChecked(service, uploaded);
  await stateFile.remove();
  if (done.state !== 'available') {
    throw new CliError('The uploaded bytes do not match the file. Run the same command again.');
  }
  const { productId, version, language, fileType } = done;
  const text = `${basename(file)} is available as ${productId} ${version} ${language} ${fileType} (${done.sha256}).`;
  return { text, productId, version };
}
