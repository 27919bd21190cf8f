import { expect, it } from 'vitest';
import { memoryOf } from '../../../../local/telemetry/memory.ts';

const MEGABYTE = 1024 ** 2;
const named = (folder: string, bytes: number | undefined) => ({
  config: { folder },
  heapBytes: async () => bytes,
});

it('has the memory of the run, and of each function that has run, once', async () => {
  const orders = named('orders', 20 * MEGABYTE);
  const memory = await memoryOf([orders, named('never-called', undefined), orders]);
  expect(memory.functions).toEqual({ orders: 20 });
  expect(memory.residentMegabytes).toBeGreaterThan(memory.heapMegabytes);
  expect(memory.heapMegabytes).toBeGreaterThan(0);
  expect(memory.handles).toBeGreaterThan(0);
});
