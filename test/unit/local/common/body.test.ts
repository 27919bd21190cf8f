import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { bodyOf } from '../../../../local/common/body.ts';

it('reads a body to its end', async () => {
  const stream = Readable.from([Buffer.from('two '), Buffer.from('pieces')]);
  expect((await bodyOf(stream)).toString()).toBe('two pieces');
});

it('fails for a body that the other side breaks off, with an error or without', async () => {
  for (const reason of [undefined, new Error('reset')]) {
    const stream = new Readable({ read: () => undefined });
    stream.push('half');
    const body = bodyOf(stream);
    stream.destroy(reason);
    await expect(body).rejects.toThrow(reason?.message ?? 'closed before the end');
  }
});
