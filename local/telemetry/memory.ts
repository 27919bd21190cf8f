import type { LocalFunction } from '../runner/function.ts';

const BYTES_OF_A_MEGABYTE = 1024 ** 2;

const megabytes = (bytes: number): number => Math.round((10 * bytes) / BYTES_OF_A_MEGABYTE) / 10;

/** Memory of the process of a run in megabytes, and what it has open. The functions are threads of it. */
export interface MemoryReport {
  readonly residentMegabytes: number;
  readonly heapMegabytes: number;
  /** Memory outside of the heap that belongs to values in it, such as buffers. */
  readonly externalMegabytes: number;
  /** Connections, timers and others that are open. */
  readonly handles: number;
  /** Heap of each function that has run, by its folder. */
  readonly functions: Readonly<Record<string, number>>;
}

type Measured = Pick<LocalFunction, 'heapBytes'> & {
  readonly config: Pick<LocalFunction['config'], 'folder'>;
};

export async function memoryOf(functions: Iterable<Measured>): Promise<MemoryReport> {
  const heaps = await Promise.all(
    [...new Set(functions)].map(
      async (each) => [each.config.folder, await each.heapBytes()] as const,
    ),
  );
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    residentMegabytes: megabytes(rss),
    heapMegabytes: megabytes(heapUsed),
    externalMegabytes: megabytes(external),
    handles: process.getActiveResourcesInfo().length,
    functions: Object.fromEntries(
      heaps.flatMap(([folder, bytes]) => (bytes === undefined ? [] : [[folder, megabytes(bytes)]])),
    ),
  };
}
