import type { Readable } from 'node:stream';

/** The whole of a request's or a response's body. The helpers of `stream/consumers` make a Blob of it first. */
export const bodyOf = (stream: Readable): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.once('end', () => resolve(Buffer.concat(chunks)));
    stream.once('error', reject);
    stream.once('close', () => {
      if (!stream.readableEnded) {
        reject(new Error('The other side closed before the end.'));
      }
    });
  });
