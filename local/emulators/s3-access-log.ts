import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CREDENTIALS, REGION } from './endpoints.ts';

/** Target of a bucket's access log, as its template says. */
export interface LogTarget {
  readonly bucket: string;
  readonly prefix: string;
}

/** S3 itself takes hours; here nobody wants to wait. */
const DELIVERY_MILLISECONDS = 500;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `[23/Nov/2026:14:00:00 +0000]` */
function logTime(now: Date): string {
  const [date = '', time = ''] = now.toISOString().split('T');
  const [year, , day] = date.split('-');
  return `[${day}/${MONTHS[now.getUTCMonth()]}/${year}:${time.slice(0, 8)} +0000]`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '\\x22')}"`;

/** Counts what goes out in a response's body. */
function countBytes(response: ServerResponse): () => number {
  let bytes = 0;
  const count = (chunk: unknown) => {
    bytes +=
      chunk instanceof Uint8Array || typeof chunk === 'string' ? Buffer.byteLength(chunk) : 0;
  };
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  response.write = (...given: unknown[]) => {
    count(given[0]);
    return Reflect.apply(write, response, given);
  };
  response.end = (...given: unknown[]) => {
    count(given[0]);
    return Reflect.apply(end, response, given);
  };
  return () => bytes;
}

/** Writes the lines that S3's server access log has, and delivers them as objects of the log's bucket. */
export class S3AccessLogWriter {
  readonly #targets: ReadonlyMap<string, LogTarget>;
  readonly #lines = new Map<string, string[]>();
  #client: S3Client | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(targets: ReadonlyMap<string, LogTarget>) {
    this.#targets = targets;
  }

  start(endpoint: string): void {
    this.#client = new S3Client({ endpoint, region: REGION, credentials: CREDENTIALS });
    this.#timer = setInterval(() => void this.deliver(), DELIVERY_MILLISECONDS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.deliver();
    this.#client?.destroy();
  }

  observe(request: IncomingMessage, response: ServerResponse): void {
    const { method = 'GET', url = '/', socket, httpVersion, headers } = request;
    const [, bucket = '', ...key] = (url.split('?')[0] ?? '').split('/');
    if (!this.#targets.has(bucket)) {
      return;
    }
    const sent = countBytes(response);
    const start = performance.now();
    const address = socket.remoteAddress ?? '-';
    response.once('close', () => {
      const kind = key.length > 0 ? 'OBJECT' : 'BUCKET';
      const milliseconds = Math.round(performance.now() - start);
      const line = [
        ...['local', bucket, logTime(new Date()), address, 'local', randomBytes(8).toString('hex')],
        ...[
          `REST.${method}.${kind}`,
          key.join('/') || '-',
          quoted(`${method} ${url} HTTP/${httpVersion}`),
        ],
        ...[response.statusCode, '-', sent(), '-', milliseconds, milliseconds],
        ...[
          '"-"',
          quoted(headers['user-agent'] ?? '-'),
          '-',
          '-',
          'SigV4',
          '-',
          'QueryString',
          '-',
          '-',
        ],
      ].join(' ');
      this.#lines.set(bucket, [...(this.#lines.get(bucket) ?? []), line]);
    });
  }

  async deliver(): Promise<void> {
    const pending = [...this.#lines];
    this.#lines.clear();
    for (const [bucket, lines] of pending) {
      const target = this.#targets.get(bucket);
      const time = new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-');
      await this.#client?.send(
        new PutObjectCommand({
          Bucket: target?.bucket,
          Key: `${target?.prefix}${time}-${randomBytes(8).toString('hex').toUpperCase()}`,
          Body: `${lines.join('\n')}\n`,
        }),
      );
    }
  }
}
