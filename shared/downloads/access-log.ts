import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  type S3Client,
} from '@aws-sdk/client-s3';
import { DOWNLOAD_PARAMETER } from './download-urls.ts';
import type { Transfer } from './transfer.ts';

/** The storage access log, in objects named after the time of their delivery. */
export interface TransferLog {
  /** Names before this one were delivered before the instant. */
  nameAt(instant: Date): string;
  /** Lists names after `after`, in order. */
  list(after: string, limit: number): Promise<readonly string[]>;
  read(name: string): Promise<readonly Transfer[]>;
}

/** Fields of a line: in brackets, in quotes (a quote inside is written \x22), or bare. */
const FIELD = /\[[^[\]]*\]|"[^"]*"|\S+/g;
/** Field positions in "Amazon S3 server access log format": operation, request URI, status, bytes sent. */
const OPERATION = 6;
const REQUEST_URI = 8;
const STATUS = 9;
const BYTES_SENT = 11;
const DOWNLOAD_ID = /^([\w-]{43})\.(\d{1,9})\.(\d{1,4})$/;

/** The counted download that a query names; undefined when it names none. */
export function downloadOf(query: string | undefined): Omit<Transfer, 'bytes'> | undefined {
  const id = new URLSearchParams(query).get(DOWNLOAD_PARAMETER) ?? '';
  const [, tokenHash, window, number] = DOWNLOAD_ID.exec(id) ?? [];
  return tokenHash === undefined
    ? undefined
    : { tokenHash, window: Number(window), number: Number(number) };
}

/** The transfer of a counted download that a line reports; undefined for any other request. */
export function transferOf(line: string): Transfer | undefined {
  const fields = line.match(FIELD) ?? [];
  const [, target = ''] = fields[REQUEST_URI]?.split(' ') ?? [];
  const status = fields[STATUS];
  if (fields[OPERATION] !== 'REST.GET.OBJECT' || (status !== '200' && status !== '206')) {
    return undefined;
  }
  const download = downloadOf(target.split('?')[1]);
  const bytes = Number(fields[BYTES_SENT]);
  return download && Number.isSafeInteger(bytes) ? { ...download, bytes } : undefined;
}

/** The access log of the media bucket, as S3 delivers it: objects named after the time of their delivery. */
export class S3AccessLog implements TransferLog {
  readonly #client: S3Client;
  readonly #bucketName: string;
  protected readonly prefix: string;

  constructor(client: S3Client, bucketName: string, prefix: string) {
    this.#client = client;
    this.#bucketName = bucketName;
    this.prefix = prefix;
  }

  nameAt(instant: Date): string {
    const [date = '', time = ''] = instant.toISOString().split('T');
    return `${this.prefix}${date}-${time.slice(0, 8).replaceAll(':', '-')}`;
  }

  async list(after: string, limit: number): Promise<readonly string[]> {
    const { Contents = [] } = await this.#client.send(
      new ListObjectsV2Command({
        Bucket: this.#bucketName,
        Prefix: this.prefix,
        StartAfter: after,
        MaxKeys: limit,
      }),
    );
    return Contents.flatMap(({ Key }) => Key ?? []);
  }

  async read(name: string): Promise<readonly Transfer[]> {
    try {
      const { Body } = await this.#client.send(
        new GetObjectCommand({ Bucket: this.#bucketName, Key: name }),
      );
      return Body ? this.transfersIn(await Body.transformToByteArray()) : [];
    } catch (error) {
      // Its retention ended after it was listed.
      if (error instanceof NoSuchKey) {
        return [];
      }
      throw error;
    }
  }

  protected transfersIn(content: Uint8Array): readonly Transfer[] {
    const lines = Buffer.from(content).toString('utf8').split('\n');
    return lines.flatMap((line) => transferOf(line) ?? []);
  }
}
