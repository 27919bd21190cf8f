import { describe, expect, it } from 'vitest';
import { aLink } from '#test/fixtures/fixtures.ts';
import { linked, visit } from '#test/fixtures/visits.ts';

const GIB = 1024 ** 3;

describe('a link to a file that is larger than any answer of Lambda', () => {
  // The limits of signed and unsigned 32 bits, and the largest upload.
  it.each([2 ** 31 - 1, 2 ** 31, 2 ** 32 + 1, 5 * GIB, 20 * GIB])(
    'R9: tells a HEAD its length of %i bytes, and counts nothing',
    async (sizeBytes) => {
      const { serve, used } = await linked({ sizeBytes, file: { ...aLink().file, sizeBytes } });
      const { statusCode, headers, body } = await serve(visit({ method: 'HEAD' }));
      expect([statusCode, headers?.['Content-Length'], body]).toEqual([
        ...[200, String(sizeBytes), undefined],
      ]);
      expect(await used()).toBe(0);
    },
  );
});
