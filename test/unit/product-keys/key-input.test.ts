import { expect, it } from 'vitest';
import { poolInput } from '#shared/product-keys/import/key-input.ts';

it('names no low mark where none is sent: the pool keeps its own', () => {
  expect(poolInput.parse({ productId: 'DG7GMGF0DVT7', version: '2025' }).lowMark).toBeUndefined();
});
