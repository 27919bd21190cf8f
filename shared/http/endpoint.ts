import type * as z from 'zod';
import type { Change } from '../domain/ports.ts';
import type { Context, Reply } from './context.ts';
import { parseInput } from './input.ts';

/** What a command came to: its answer, and the writes that are yet to be committed together with it. */
export interface Outcome<Result> {
  readonly result: Result;
  readonly changes: readonly Change[];
}

/** One route's work, with its types closed over. */
export interface Endpoint {
  /** Commands change something: they are idempotent by their request id and may be run again on a conflict. */
  readonly kind: 'query' | 'command';
  /** A command that takes no body. */
  readonly bodyless: boolean;
  attempt(raw: unknown, context: Context): Promise<{ reply: Reply; changes: readonly Change[] }>;
}

/** A route that reads. */
export function query<Schema extends z.ZodType, Result>(route: {
  readonly input: Schema;
  readonly operation: (input: z.output<Schema>, context: Context) => Promise<Result>;
  readonly reply: (result: Result, input: z.output<Schema>, context: Context) => Reply;
  /** True by default. A question that must not stand in a URL comes in a body. */
  readonly bodyless?: boolean;
}): Endpoint {
  return {
    kind: 'query',
    bodyless: route.bodyless ?? true,
    attempt: async (raw, context) => {
      const input = parseInput(route.input, raw);
      const result = await route.operation(input, context);
      return { reply: route.reply(result, input, context), changes: [] };
    },
  };
}

/**
 * A route that changes something. The operation decides and returns its writes; the edge commits them
 * together with the record of the answer, so that the same request never takes effect twice (R23).
 */
export function command<Schema extends z.ZodType, Result>(route: {
  readonly input: Schema;
  readonly operation: (input: z.output<Schema>, context: Context) => Promise<Outcome<Result>>;
  readonly reply: (result: Result, input: z.output<Schema>, context: Context) => Reply;
  readonly bodyless?: boolean;
}): Endpoint {
  return {
    kind: 'command',
    bodyless: route.bodyless ?? false,
    attempt: async (raw, context) => {
      const input = parseInput(route.input, raw);
      const { result, changes } = await route.operation(input, context);
      return { reply: route.reply(result, input, context), changes };
    },
  };
}
