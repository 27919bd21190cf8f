import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { checkedInput } from '#shared/platform/http/checked-input.ts';
import { because } from '#shared/platform/sentence.ts';

const schema = z.object({ name: z.string(), day: z.iso.date(), size: z.int().default(1) });
const wrongName = new DomainError(
  'INVALID_PROPERTY',
  because('CATALOG_PRODUCT_UNKNOWN', { productId: 'NOPE' }),
  { data: ['name'] },
);
const read = (raw: object, ...found: readonly unknown[]) =>
  checkedInput(schema, raw, () => found.map((error) => Promise.reject(error)));

describe('input that is checked against what is stored', () => {
  it('is refused for all of its errors at once, the fields of the schema first', async () => {
    const error = await read({ name: 'NOPE', day: '2024-13-45' }, wrongName).catch((each) => each);
    expect(error).toMatchObject({ code: 'INVALID_PROPERTY', data: ['day', 'name'] });
    expect(error.message).toMatch(/^day: .*the catalog has no product "NOPE"/);
    expect(error.sentence.params.faults).toHaveLength(2);
  });

  it('is refused for several fields of the schema and of the checks', async () => {
    const error = await read({ day: 'x', size: 'y' }, wrongName).catch((each) => each);
    expect(error.data).toEqual(['name', 'day', 'size', 'name']);
    expect(error.sentence.params.faults).toHaveLength(4);
  });

  it('is refused by the check alone where the schema takes it', async () => {
    await expect(read({ name: 'NOPE', day: '2024-11-01' }, wrongName)).rejects.toBe(wrongName);
  });

  it('shows the checks the fields that are right by themselves', async () => {
    const seen: object[] = [];
    const look = (right: object) => {
      seen.push(right);
      return [];
    };
    await checkedInput(schema, { name: 'A', day: 'x' }, look).catch(() => undefined);
    await checkedInput(schema, { name: 'A', day: '2024-11-01' }, look);
    expect(seen).toEqual([
      { name: 'A', size: 1 },
      { name: 'A', day: '2024-11-01', size: 1 },
    ]);
  });

  it('is refused by its fields before an error of no field', async () => {
    const unloaded = new DomainError('CATALOG_NOT_LOADED', because('CATALOG_NEEDED'));
    await expect(read({ name: 'A', day: 'x' }, unloaded)).rejects.toMatchObject({ data: ['day'] });
    await expect(read({ name: 'A', day: '2024-11-01' }, unloaded)).rejects.toBe(unloaded);
  });

  it('hides no failure of a check', async () => {
    const failure = new Error('The table is gone.');
    await expect(read({ name: 'A', day: 'x' }, failure)).rejects.toBe(failure);
  });
});
