import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Clock } from '../common/clock.ts';
import { messageOf, StartupError } from '../common/startup-error.ts';
import { type ServicePrincipals, serviceOf } from '../iam/service-principals.ts';
import type { Principal } from '../iam/sessions.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { LocalFunction } from './function.ts';
import { invokeAsync } from './invoke-async.ts';

const scheduleProperties = z.object({
  ScheduleExpression: z.string(),
  Target: z.object({
    Arn: z.string(),
    RoleArn: z.string(),
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
  readonly targetArn: string;
  readonly role: Principal;
  readonly input: string;
  readonly retries: number;
  readonly deadLetterArn: string;
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
  readonly #servicePrincipals: ServicePrincipals;
  readonly #deadLetters: DeadLetters;
  #timers: NodeJS.Timeout[] = [];

  constructor(
    schedules: readonly Schedule[],
    clock: Clock,
    servicePrincipals: ServicePrincipals,
    deadLetters: DeadLetters,
  ) {
    this.#schedules = schedules;
    this.#clock = clock;
    this.#servicePrincipals = servicePrincipals;
    this.#deadLetters = deadLetters;
  }

  start(): void {
    this.#timers = this.#schedules.map((schedule) =>
      setInterval(() => void this.#runAsDue(schedule), schedule.everyMilliseconds),
    );
  }

  stop(): void {
    for (const timer of this.#timers) {
      clearInterval(timer);
    }
  }

  /** Runs the function of a folder now and answers what it returned. */
  async run(folder: string, now?: Date): Promise<unknown> {
    const schedule = this.#find(folder);
    await this.#permit(schedule);
    return schedule.target.invoke(this.#eventOf(schedule, now));
  }

  /** Runs the function of a folder as its schedule does when it is due: nobody waits, and what fails is tried again. */
  runAsDue(folder: string, now?: Date): Promise<void> {
    return this.#runAsDue(this.#find(folder), now);
  }

  #find(folder: string): Schedule {
    const schedule = this.#schedules.find(({ target }) => target.config.folder === folder);
    if (!schedule) {
      const known = this.#schedules.map(({ target }) => target.config.folder).join(', ');
      throw new Error(`There is no scheduled function "${folder}". Scheduled: ${known}.`);
    }
    return schedule;
  }

  #eventOf({ input }: Schedule, now = this.#clock.now()): unknown {
    return JSON.parse(input.replace(SCHEDULED_TIME, now.toISOString()));
  }

  #permit({ role, targetArn }: Schedule): Promise<void> {
    return this.#servicePrincipals.require(role, 'lambda:InvokeFunction', targetArn);
  }

  /** The schedule's own retries and dead letters are for runs that Lambda does not take; those that fail are Lambda's. */
  async #runAsDue(schedule: Schedule, now?: Date): Promise<void> {
    const { target, role, retries, deadLetterArn } = schedule;
    let error = '';
    for (let attempt = 0; attempt <= retries; attempt += 1) {
      try {
        await this.#permit(schedule);
        target.requireRoom();
        await invokeAsync(target, this.#eventOf(schedule, now), this.#deadLetters);
        return;
      } catch (failure) {
        error = messageOf(failure);
      }
    }
    await this.#deadLetters.send(deadLetterArn, role, { folder: target.config.folder, error });
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
        targetArn: Target.Arn,
        role: serviceOf(Target.RoleArn, 'scheduler'),
        everyMilliseconds: readRate(ScheduleExpression),
        input: Target.Input,
        retries: Target.RetryPolicy.MaximumRetryAttempts,
        deadLetterArn: Target.DeadLetterConfig.Arn,
      };
    },
  );
}
