import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Assembly } from './assembly/assembly.ts';
import { deployed } from './assembly/deployment.ts';
import type { Resolve } from './assembly/resolve.ts';
import type { Clock } from './clock.ts';
import type { LocalFunction } from './lambda/function.ts';
import { messageOf, StartupError } from './startup-error.ts';

const scheduleProperties = z.object({
  ScheduleExpression: z.string(),
  Target: z.object({
    Arn: z.string(),
    Input: z.string(),
    DeadLetterConfig: z.object({ Arn: z.string() }),
    RetryPolicy: z.object({ MaximumRetryAttempts: z.number().int() }),
  }),
});

const UNIT_MILLISECONDS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
const SCHEDULED_TIME = '<aws.scheduler.scheduled-time>';

interface Schedule {
  readonly everyMilliseconds: number;
  readonly target: LocalFunction;
  readonly input: string;
  readonly retries: number;
  readonly deadLetters: string;
}

function readRate(expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
    throw new StartupError(`The local run does not know the schedule ${expression}.`);
  }
  return Number(count) * UNIT_MILLISECONDS[unit];
}

/** The schedules of the template: run by the clock on the wall, at the service's own time. */
export class Schedules {
  readonly #schedules: readonly Schedule[];
  readonly #clock: Clock;
  readonly #dataDir: string | undefined;
  #timers: NodeJS.Timeout[] = [];

  constructor(schedules: readonly Schedule[], clock: Clock, dataDir: string | undefined) {
    this.#schedules = schedules;
    this.#clock = clock;
    this.#dataDir = dataDir;
  }

  start(): void {
    this.#timers = this.#schedules.map((schedule) =>
      setInterval(() => void this.#runWithRetries(schedule), schedule.everyMilliseconds),
    );
  }

  stop(): void {
    for (const timer of this.#timers) {
      clearInterval(timer);
    }
  }

  /** Runs the function of a folder now and answers what it returned. */
  run(folder: string): Promise<unknown> {
    const schedule = this.#schedules.find(({ target }) => target.config.folder === folder);
    if (!schedule) {
      const known = this.#schedules.map(({ target }) => target.config.folder).join(', ');
      throw new Error(`There is no scheduled function "${folder}". Scheduled: ${known}.`);
    }
    return this.#runOnce(schedule);
  }

  #runOnce({ target, input }: Schedule): Promise<unknown> {
    const event: unknown = JSON.parse(
      input.replace(SCHEDULED_TIME, this.#clock.now().toISOString()),
    );
    return target.invoke(event);
  }

  async #runWithRetries(schedule: Schedule): Promise<void> {
    for (let attempt = 0; attempt <= schedule.retries; attempt += 1) {
      try {
        await this.#runOnce(schedule);
        return;
      } catch (error) {
        if (attempt === schedule.retries) {
          await this.#bury(schedule, messageOf(error));
        }
      }
    }
  }

  /** A run that failed for good goes to the dead-letter queue: here, a file beside the data. */
  async #bury({ target, deadLetters }: Schedule, error: string): Promise<void> {
    console.error(`${target.config.folder} failed for good: ${error}`);
    if (this.#dataDir === undefined) {
      return;
    }
    const dir = join(this.#dataDir, 'dead-letters');
    await mkdir(dir, { recursive: true });
    const line = JSON.stringify({ at: new Date(), folder: target.config.folder, error });
    await appendFile(join(dir, `${deadLetters}.jsonl`), `${line}\n`);
  }
}

export function readSchedules(
  assembly: Assembly,
  resolve: Resolve,
  functions: ReadonlyMap<string, LocalFunction>,
): readonly Schedule[] {
  return deployed(assembly, resolve, 'AWS::Scheduler::Schedule', scheduleProperties).map(
    ({ name, properties: { ScheduleExpression, Target } }) => {
      const target = functions.get(Target.Arn);
      if (!target) {
        throw new StartupError(`The schedule ${name} runs no function of the template.`);
      }
      return {
        target,
        everyMilliseconds: readRate(ScheduleExpression),
        input: Target.Input,
        retries: Target.RetryPolicy.MaximumRetryAttempts,
        deadLetters: Target.DeadLetterConfig.Arn.split(':').at(-1) ?? name,
      };
    },
  );
}
