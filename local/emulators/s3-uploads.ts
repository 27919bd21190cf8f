import type { IncomingMessage, ServerResponse } from 'node:http';
import { LOOPBACK } from '../common/free-port.ts';
import { answerError } from './s3-error.ts';

/** Ended uploads that are known: nobody returns to an older one. */
const MOST_KNOWN = 1_000;

/**
 * The server takes parts of uploads that have ended, and forgets that they had. S3 answers them with NoSuchUpload,
 * on which it rests that a file never changes after its upload.
 */
export class EndedUploads {
  readonly #ended = new Set<string>();

  /** Refuses a request for an upload that has ended, and notes a request that ends an upload. */
  refuses(request: IncomingMessage, response: ServerResponse): boolean {
    const { searchParams } = new URL(request.url ?? '/', `http://${LOOPBACK}`);
    const uploadId = searchParams.get('uploadId');
    if (uploadId === null) {
      return false;
    }
    if (this.#ended.has(uploadId)) {
      answerError(response, 404, 'NoSuchUpload', 'The specified upload does not exist.');
      return true;
    }
    if (request.method === 'POST') {
      response.once('finish', () => {
        if (response.statusCode === 200) {
          this.#end(uploadId);
        }
      });
    }
    return false;
  }

  /** The oldest one goes for a new one. */
  #end(uploadId: string): void {
    const [oldest] = this.#ended;
    if (oldest !== undefined && this.#ended.size >= MOST_KNOWN) {
      this.#ended.delete(oldest);
    }
    this.#ended.add(uploadId);
  }
}
