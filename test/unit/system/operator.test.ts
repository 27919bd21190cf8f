import { describe, expect, it } from 'vitest';
import { importKeys, importKeysInput } from '#shared/product-keys/import/import-keys.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { anOperator } from '#test/fixtures/fixtures.ts';

const operator = anOperator();
const KEY = 'BCDFG-HJKMN-PQRTV-WXY23-46789';
describe('importKeys', () => {
  it('R12: counts what was added and what the service knew, and records it without the keys', async () => {
    const store = memoryStore();
    const input = importKeysInput.parse({ productId: 'P', version: '1', keys: [KEY, KEY] });
    const first = await importKeys(store)(input, operator);
    await store.commit(first.changes);
    expect(first.result).toMatchObject({ added: 1, known: 1 });
    expect((await importKeys(store)(input, operator)).result).toMatchObject({ added: 0, known: 2 });
    expect(JSON.stringify(store.audit.records)).not.toContain(KEY);
  });

  it.each(['', 'BCDFG', KEY.replace('B', 'A'), `${KEY}-BCDFG`])('refuses "%s" as a key', (key) => {
    expect(importKeysInput.safeParse({ productId: 'P', version: '1', keys: [key] }).success).toBe(
      false,
    );
  });
});
