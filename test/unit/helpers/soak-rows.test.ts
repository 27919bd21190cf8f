import { expect, it } from 'vitest';
import { overdue } from '#test/soak/rows.ts';

const rowOf = (duePK: string, dueSK: string) => ({ PK: 'PK', SK: 'SK', duePK, dueSK });
const NOW = new Date('2026-03-01T12:00:00.000Z');

it('counts what a job should have taken, and nothing by which something is found', () => {
  const rows = [
    rowOf('LINK#3', '2026-03-01T11:59:59.000Z'),
    rowOf('LINK#3', '2026-03-01T12:00:01.000Z'),
    rowOf('KEYISSUED#product', '2026-02-01T00:00:00.000Z'),
    // An id that begins with a low digit reads like a time that is long past.
    rowOf('LINKFILE#file', '0b3d6c1e-5d0b-4c5e-9b0e-2f6f7f3f0c11'),
  ];
  expect(overdue(rows, NOW)).toEqual({ LINK: 1 });
});
