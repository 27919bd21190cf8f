import type * as z from 'zod';
import type { ErrorCode } from '../errors.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Access } from './access.ts';
import type { Checks } from './checked-input.ts';
import type { Context, HttpResponse } from './context.ts';
import { command, type Endpoint, type Outcome, query } from './endpoint.ts';
import { type Continuation, list, type PageInput, type Paging } from './paging.ts';
import type { AnswersTo, ListedItem, ResponseFacts } from './route-types.ts';

/** The facts of a route besides its input: the pipeline, the template, the OpenAPI document and the tests read them. */
export interface RouteFacts {
  /** Names the method of generated clients. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  /** The path of another route that differs only in the names of its parameters: OpenAPI lists it once. */
  readonly documentedPath?: string;
  readonly responses: Readonly<Record<number, ResponseFacts>>;
  /** Errors of the route's own rules. The pipeline adds its own, which are the same for every route. */
  readonly errors?: readonly ErrorCode[];
  /** Names of the input that a request with a body takes from its query. */
  readonly query?: readonly string[];
  /** The property that a body without properties is: SDKs of Partner Center send an enum as a bare text or number. */
  readonly bareBody?: string;
  /** True if the route also takes a customer whose relationship with the caller has ended: a repeat of the end. */
  readonly takesFormer?: boolean;
  /** True if the route honours If-Match. */
  readonly ifMatch?: boolean;
  /** True if browsers get errors as a page. */
  readonly pages?: boolean;
  /** An example of the request body. A test checks it against the input's schema. */
  readonly example?: object;
  /** True if a response shows a key, a link or a secret: its record for repeated requests is encrypted. */
  readonly seals?: boolean;
  /** Query and headers of a route that reads its request itself, without an input schema. */
  readonly request?: { readonly query?: z.ZodObject; readonly headers?: z.ZodObject };
}

/** A route as it is documented, without its dependencies. */
export interface DescribedRoute<Key extends string = string> extends RouteFacts {
  /** Method and path, as API Gateway names a route: `GET /v1/customers/{customerTenantId}`. */
  readonly key: Key;
  /** Absent where the route reads its request itself. */
  readonly reads?: Pick<Endpoint, 'kind' | 'bodyless' | 'input'>;
}

/** A route that the request pipeline serves. `bind` gives it its dependencies. */
export interface Route<Key extends string = string, Dependencies = never>
  extends DescribedRoute<Key> {
  readonly reads: Pick<Endpoint, 'kind' | 'bodyless' | 'input'>;
  readonly bind: (dependencies: Dependencies) => Endpoint;
}

type Responses = Readonly<Record<number, ResponseFacts>>;

interface Definition<Schema extends z.ZodType, Answers extends Responses>
  extends Omit<RouteFacts, 'responses'> {
  /** Path, query and body as one object. */
  readonly input: Schema;
  readonly responses: Answers;
}

type Respond<Schema extends z.ZodType, Result, Answer> = (
  result: Result,
  input: z.output<Schema>,
  context: Context,
) => Answer;

/** A route that reads. */
export function defineQuery<
  const Key extends string,
  Schema extends z.ZodType,
  Dependencies,
  Result,
  const Answers extends Responses,
  const Answer extends AnswersTo<Answers>,
>(
  key: Key,
  definition: Definition<Schema, Answers> & {
    /** True for a query whose input must not appear in a URL. */
    readonly takesBody?: boolean;
    readonly handle: (
      dependencies: Dependencies,
    ) => (input: z.output<Schema>, context: Context) => Promise<Result>;
    readonly respond: Respond<Schema, Result, Answer>;
  },
): Route<Key, Dependencies> {
  const { input, handle, respond, takesBody = false, ...facts } = definition;
  return {
    ...{ key, ...facts },
    reads: { kind: 'query', bodyless: !takesBody, input },
    bind: (dependencies) =>
      query<Schema, Result, HttpResponse>({
        ...{ input, bodyless: !takesBody },
        handle: handle(dependencies),
        respond,
      }),
  };
}

/** A route that changes data. Its request takes effect once per request id (R23). */
export function defineCommand<
  const Key extends string,
  Schema extends z.ZodType,
  Dependencies,
  Result,
  const Answers extends Responses,
  const Answer extends AnswersTo<Answers>,
>(
  key: Key,
  definition: Definition<Schema, Answers> & {
    /** False for a command whose input is all in its path. */
    readonly takesBody?: boolean;
    /** Checks against what is stored, whose refusals are reported beside those of the schema. */
    readonly checks?: (dependencies: Dependencies) => Checks<Schema>;
    readonly handle: (
      dependencies: Dependencies,
    ) => (input: z.output<Schema>, context: Context) => Promise<Outcome<Result>>;
    readonly respond: Respond<Schema, Result, Answer>;
  },
): Route<Key, Dependencies> {
  const { input, handle, respond, checks, takesBody = true, ...facts } = definition;
  return {
    ...{ key, ...facts },
    reads: { kind: 'command', bodyless: !takesBody, input },
    bind: (dependencies) =>
      command<Schema, Result, HttpResponse>({
        ...{ input, bodyless: !takesBody },
        handle: handle(dependencies),
        checks: checks?.(dependencies),
        respond,
      }),
  };
}

/** A route that lists a collection, page by page. */
export function defineList<
  const Key extends string,
  Schema extends z.ZodType<PageInput>,
  Dependencies,
  Item,
  const Answers extends Responses & { readonly 200: ResponseFacts },
>(
  key: Key,
  definition: Definition<Schema, Answers> &
    Paging & {
      readonly handle: (
        dependencies: Dependencies,
      ) => (input: z.output<Schema>, page: PageRequest, context: Context) => Promise<Page<Item>>;
      /** The list's own address with its filters, host-relative and without the version. */
      readonly self: (input: z.output<Schema>, context: Context) => string;
      readonly show: (
        item: Item,
        context: Context,
        input: z.output<Schema>,
      ) => ListedItem<Answers[200]>;
    },
): Route<Key, Dependencies & { readonly paging: Continuation }> {
  const { input, handle, self, show, isWhole, takesOffset, countsAll, readsOnce, ...facts } =
    definition;
  return {
    ...{ key, ...facts },
    reads: { kind: 'query', bodyless: true, input },
    bind: (dependencies) =>
      list<Schema, Item, unknown>(dependencies.paging, {
        ...{ input, self, show, isWhole, takesOffset, countsAll, readsOnce },
        handle: handle(dependencies),
      }),
  };
}

/** A route whose function reads the request itself. It is described for the OpenAPI document, and not bound. */
export const describeRoute = <const Key extends string>(
  key: Key,
  facts: RouteFacts,
): DescribedRoute<Key> => ({ key, ...facts });
