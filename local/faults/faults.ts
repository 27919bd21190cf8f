import { setTimeout as pause } from 'node:timers/promises';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { FAULT_KINDS, type FaultKind, type FaultPlan } from './plan.ts';

const LONGEST_DELAY_MILLISECONDS = 50;

/** Fault of a request, with its parameters. */
export interface Fault {
  readonly kind: FaultKind;
  readonly delayMilliseconds: number;
}

/** Goes wrong as a plan says; without one, nothing does. */
export class Faults {
  #plan: FaultPlan | undefined;
  #random: () => number = () => 1;
  #injected: Record<FaultKind, number> = noFaults();
  /** By folder: how many requests are left to functions that are to end. */
  #left = new Map<string, number>();

  /** Replaces the plan and resets the counts. Without a plan, no fault is injected. */
  set(plan: FaultPlan | undefined): void {
    this.#plan = plan;
    this.#injected = noFaults();
    this.#left = new Map(
      Object.entries(plan?.functions ?? {}).flatMap(([folder, what]) =>
        typeof what === 'object' ? [[folder, what.endsAfter] as const] : [],
      ),
    );
    const generator = xoroshiro128plus(plan?.seed ?? 1);
    this.#random = () => uniformFloat64(generator);
  }

  /** Number of injected faults, by kind. */
  get injected(): Readonly<Record<FaultKind, number>> {
    return this.#injected;
  }

  /** Decides the fault of a function's next request to an emulator. */
  next(folder?: string): Fault | undefined {
    return this.#isItsEnd(folder) ? this.#inject('kill', 0) : this.#randomFault();
  }

  #isItsEnd(folder = ''): boolean {
    const left = this.#left.get(folder);
    if (left === undefined) {
      return false;
    }
    this.#left.set(folder, left - 1);
    return left === 1;
  }

  #inject(kind: FaultKind, delayMilliseconds: number): Fault {
    this.#injected[kind] += 1;
    return { kind, delayMilliseconds };
  }

  #randomFault(): Fault | undefined {
    const rates = this.#plan?.rates;
    if (!rates) {
      return undefined;
    }
    const delayMilliseconds = this.#random() * LONGEST_DELAY_MILLISECONDS;
    let left = this.#random();
    const kind = FAULT_KINDS.find((each) => {
      left -= rates[each];
      return left < 0;
    });
    return kind && this.#inject(kind, delayMilliseconds);
  }

  /** Throws where Lambda is to have no room for a function. */
  requireRoom(folder: string): void {
    if (this.#plan?.functions[folder] === 'throttled') {
      throw new Error('TooManyRequestsException: Rate exceeded.');
    }
  }

  /** Returns true if every run of a function fails. */
  fails(folder: string): boolean {
    return this.#plan?.functions[folder] === 'fails';
  }
}

const noFaults = (): Record<FaultKind, number> => ({
  delay: 0,
  throttle: 0,
  drop: 0,
  lose: 0,
  duplicate: 0,
  kill: 0,
});

export const delayed = ({ delayMilliseconds }: Fault): Promise<void> => pause(delayMilliseconds);
