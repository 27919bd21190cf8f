import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { EndedUploads } from '../../../../local/emulators/s3-uploads.ts';

/** A request of an upload; its answer is 200. */
function ask(ended: EndedUploads, method: string, uploadId: string): boolean {
  const response = Object.assign(new EventEmitter(), {
    statusCode: 200,
    writeHead: () => response,
    setHeader: () => response,
    end: () => response,
  });
  const request = { method, url: `/bucket/key?uploadId=${uploadId}` };
  const refused = ended.refuses(request as IncomingMessage, response as unknown as ServerResponse);
  response.emit('finish');
  return refused;
}

it('refuses parts of an upload that has ended, and forgets the oldest of a thousand', () => {
  const ended = new EndedUploads();
  ask(ended, 'POST', 'first');
  expect(ask(ended, 'PUT', 'first')).toBe(true);
  for (let upload = 1; upload <= 999; upload += 1) {
    ask(ended, 'POST', `later-${upload}`);
  }
  expect(ask(ended, 'PUT', 'first')).toBe(true);
  ask(ended, 'POST', 'one-more');
  expect(ask(ended, 'PUT', 'first')).toBe(false);
  expect(ask(ended, 'PUT', 'one-more')).toBe(true);
});
