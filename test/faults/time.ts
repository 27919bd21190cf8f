import { hold } from '#test/api/helpers/webhooks.ts';

const TICK_MILLISECONDS = 500;

/**
 * The service's clock, which goes on beside ours and is moved ahead now and then. The record of an answer is kept for a
 * day of it, so no request may be repeated over a move: those under way end before, and others wait.
 */
export class Time {
  readonly #url: string;
  #ahead = 0;
  #moves = 0;
  #underWay = 0;
  #moving: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #settled: (() => void) | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  get now(): number {
    return Date.now() + this.#ahead;
  }

  /** How often it was moved ahead. */
  get moves(): number {
    return this.#moves;
  }

  /** Does something while the clock does not jump. */
  async steadily<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#moving) {
      await this.#moving;
    }
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) {
        this.#settled?.();
      }
    }
  }

  /** Moves it ahead when nothing is under way any more, and after `before` is done. */
  async move(milliseconds: number, before: () => Promise<void>): Promise<void> {
    this.#moving = this.#move(milliseconds, before);
    await this.#moving;
    this.#moving = undefined;
  }

  async #move(milliseconds: number, before: () => Promise<void>): Promise<void> {
    if (this.#underWay > 0) {
      await new Promise<void>((resolve) => {
        this.#settled = resolve;
      });
    }
    this.#settled = undefined;
    await before();
    this.#ahead += milliseconds;
    this.#moves += 1;
    await hold(this.#url, this.now);
    // A tick whose connection ended meanwhile is made good by the next one.
    const tick = () => void hold(this.#url, this.now).catch(() => undefined);
    this.#timer ??= setInterval(tick, TICK_MILLISECONDS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
