import type * as z from 'zod';
import type { Change } from '../change.ts';
import { type Checks, checkedInput } from './checked-input.ts';
import type { Context, HttpResponse } from './context.ts';
import { parseInput } from './input.ts';

/** The outcome of a command: its result, and the writes to commit together with the response. */
export interface Outcome<Result> {
  readonly result: Result;
  readonly changes: readonly Change[];
}

/** A route bound to its dependencies, with its types closed over. */
export interface Endpoint<Answer extends HttpResponse = HttpResponse> {
  /** Commands change data: they are idempotent by their request id and may be rerun on a conflict. */
  readonly kind: 'query' | 'command';
  /** A command that takes no body. */
  readonly bodyless: boolean;
  /** Path, query and body as one object. The OpenAPI document is generated from it, too. */
  readonly input: z.ZodType;
  attempt(
    raw: unknown,
    context: Context,
  ): Promise<{ response: Answer; changes: readonly Change[] }>;
}

/** A route that reads. */
export function query<Schema extends z.ZodType, Result, const Answer extends HttpResponse>(route: {
  readonly input: Schema;
  readonly handle: (input: z.output<Schema>, context: Context) => Promise<Result>;
  readonly respond: (result: Result, input: z.output<Schema>, context: Context) => Answer;
  /** True by default. A query whose input must not appear in a URL takes it in a body. */
  readonly bodyless?: boolean;
}): Endpoint<Answer> {
  return {
    kind: 'query',
    bodyless: route.bodyless ?? true,
    input: route.input,
    attempt: async (raw, context) => {
      const input = parseInput(route.input, raw);
      const result = await route.handle(input, context);
      return { response: route.respond(result, input, context), changes: [] };
    },
  };
}

/**
 * A route that changes data. The operation decides and returns its writes; the request pipeline commits them
 * together with the record of the response, so that the same request never takes effect twice (R23).
 */
export function command<
  Schema extends z.ZodType,
  Result,
  const Answer extends HttpResponse,
>(route: {
  readonly input: Schema;
  readonly handle: (input: z.output<Schema>, context: Context) => Promise<Outcome<Result>>;
  readonly respond: (result: Result, input: z.output<Schema>, context: Context) => Answer;
  readonly bodyless?: boolean;
  readonly checks?: Checks<Schema> | undefined;
}): Endpoint<Answer> {
  return {
    kind: 'command',
    bodyless: route.bodyless ?? false,
    input: route.input,
    attempt: async (raw, context) => {
      const input = await checkedInput(route.input, raw, route.checks);
      const { result, changes } = await route.handle(input, context);
      return { response: route.respond(result, input, context), changes };
    },
  };
}
