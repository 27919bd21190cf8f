import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Behavior, FrontLog } from './distribution.ts';

/** CloudFront itself takes up to a day; here nobody wants to wait. */
const DELIVERY_MILLISECONDS = 500;

/** Writes the lines of the distribution's access log, with the fields that its template chooses. */
export class FrontLogWriter {
  readonly #client: S3Client;
  readonly #log: FrontLog;
  readonly #timer: NodeJS.Timeout;
  #lines: string[] = [];

  constructor(client: S3Client, log: FrontLog) {
    this.#client = client;
    this.#log = log;
    this.#timer = setInterval(() => void this.#deliver(), DELIVERY_MILLISECONDS);
  }

  /** Adds a line when the response ends. */
  observe(request: IncomingMessage, response: ServerResponse, { pattern }: Behavior): void {
    const { method = 'GET', url = '/', socket } = request;
    const before = socket.bytesWritten;
    response.once('close', () => {
      const [date = '', time = ''] = new Date().toISOString().split('T');
      const values: Readonly<Record<string, string | number>> = {
        date,
        time: time.slice(0, 8),
        'x-edge-request-id': randomBytes(12).toString('hex'),
        'cs-method': method,
        'sc-status': response.statusCode,
        'sc-bytes': socket.bytesWritten - before,
        'sc-content-len': String(response.getHeader('content-length') ?? '-'),
        'cs-uri-query': url.split('?')[1] ?? '-',
        'cache-behavior-path-pattern': pattern,
      };
      this.#lines.push(this.#log.fields.map((field) => values[field] ?? '-').join('\t'));
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#deliver();
  }

  async #deliver(): Promise<void> {
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length === 0) {
      return;
    }
    const hour = new Date().toISOString().slice(0, 13).replace(/[-T]/g, '/');
    const name = `LOCAL.${hour.replaceAll('/', '-')}.${randomBytes(4).toString('hex')}.gz`;
    const text = ['#Version: 1.0', `#Fields: ${this.#log.fields.join(' ')}`, ...lines, ''];
    const { bucket: Bucket, prefix } = this.#log;
    await this.#client.send(
      new PutObjectCommand({
        ...{ Bucket, Key: `${prefix}/${hour}/${name}`, Body: gzipSync(text.join('\n')) },
      }),
    );
  }
}
