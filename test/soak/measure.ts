import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { request } from '#test/api/helpers/partner.ts';
import { percentile } from '#test/bench/measure.ts';
import type { Sample } from './flat.ts';
import type { Timed } from './shopper.ts';

const run = promisify(execFile);
const KILOBYTES_OF_A_MEGABYTE = 1024;

const memorySchema = z.object({
  residentMegabytes: z.number(),
  heapMegabytes: z.number(),
  externalMegabytes: z.number(),
  handles: z.number(),
  cpuMilliseconds: z.number(),
  functions: z.record(z.string(), z.number()),
});
const lockSchema = z.object({ engine: z.number() });

/** Resident memory of a process, in megabytes. */
async function residentOf(pid: number): Promise<number> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / KILOBYTES_OF_A_MEGABYTE;
}

/** The times of steps since the last sample. */
export class Times {
  #times = new Map<string, number[]>();

  readonly timed: Timed = async (step, work) => {
    const start = performance.now();
    const result = await work();
    this.#times.set(step, [...(this.#times.get(step) ?? []), performance.now() - start]);
    return result;
  };

  /** The median of each step, and forgets them. */
  take(): Sample {
    const medians = [...this.#times].map(([step, times]) => [
      `ms: ${step}`,
      percentile(
        times.sort((a, b) => a - b),
        0.5,
      ),
    ]);
    this.#times = new Map();
    return Object.fromEntries(medians);
  }
}

/** The processor time of the service for each of the purchases since the last look: what else the machine does changes it little. */
export class ProcessorTime {
  #last = { milliseconds: 0, purchases: 0 };

  take(milliseconds: number, purchases: number): Sample {
    const { milliseconds: spent, purchases: before } = this.#last;
    this.#last = { milliseconds, purchases };
    return purchases > before && before > 0
      ? { 'CPU ms of a purchase': (milliseconds - spent) / (purchases - before) }
      : {};
  }
}

/** Memory, open handles and processor time of a service whose data is in a folder, with its engine. */
export async function sampleOf(
  url: string,
  dataDir: string,
  cpu: (milliseconds: number) => Sample,
): Promise<Sample> {
  const { json } = await request(`${url}/_local/memory`);
  const memory = memorySchema.parse(json);
  const lock: unknown = JSON.parse(readFileSync(join(dataDir, 'engine.json'), 'utf8'));
  const engine = await residentOf(lockSchema.parse(lock).engine);
  return {
    'MB: service': memory.residentMegabytes,
    'MB: engine': engine,
    'MB: heap': memory.heapMegabytes,
    'MB: outside of the heap': memory.externalMegabytes,
    handles: memory.handles,
    ...cpu(memory.cpuMilliseconds),
    ...Object.fromEntries(
      Object.entries(memory.functions).map(([folder, value]) => [`MB: ${folder}`, value]),
    ),
  };
}
