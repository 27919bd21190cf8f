import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import * as z from 'zod';
import { keptData } from '#test/api/helpers/kept-data.ts';
import { Partner } from '#test/api/helpers/partner.ts';

const recordSchema = z.looseObject({ id: z.string(), partnerId: z.string(), at: z.string() });

/** Records in the archive, as storage keeps its files. */
function archived(partnerId: string) {
  const folder = join(inject('dataDir'), 's3');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\/audit\/.*\.ndjson\._S3rver_object$/.test(name))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => recordSchema.parse(JSON.parse(line)))
    .filter((record) => record.partnerId === partnerId);
}

it('R24: every audit record reaches the archive, as it is in the table', async () => {
  const partner = await Partner.open(inject('serviceUrl'));
  await partner.link();
  const rows = await keptData(inject('dataDir')).auditOf(partner.id);
  expect(rows.length).toBeGreaterThan(3);
  const wanted = rows.map(({ PK: _, SK: __, v, deleteAfter, ...record }) => {
    expect(v).toBe(1);
    // Seven years: the time of the archive's lock in production.
    expect(Number(deleteAfter) - Date.parse(String(record['at'])) / 1000).toBeCloseTo(
      2_557 * 24 * 60 * 60,
      -1,
    );
    return record;
  });
  await expect.poll(() => archived(partner.id).length, { interval: 500 }).toBe(wanted.length);
  const byId = (a: { id?: unknown }, b: { id?: unknown }) => (String(a.id) < String(b.id) ? -1 : 1);
  expect(archived(partner.id).sort(byId)).toEqual([...wanted].sort(byId));
});
