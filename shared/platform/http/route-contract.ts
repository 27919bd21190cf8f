import type * as z from 'zod';
import type { RouteFolder, RoutesOf } from '#shared/routes.ts';
import type { ErrorCode } from '../errors.ts';
import type { Reply } from './context.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * What the OpenAPI document says of an answer that is no refusal. Handlers import contracts as types only: their
 * schemas are in no bundle.
 */
export interface ReplyContract {
  readonly description: string;
  /** Without one, nothing is sent but headers. */
  readonly body?: z.ZodType;
  /** Of a body that is not JSON. */
  readonly contentType?: string;
  /** Headers that are always sent, with what they say. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RouteContract {
  /** Names the method of generated clients. */
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  /** The path of another route that is the same but for the names of its parameters: OpenAPI has it once. */
  readonly documentedPath?: string;
  readonly replies: Readonly<Record<number, ReplyContract>>;
  /** What the rules of this route refuse. What the edge refuses is the same everywhere and comes by itself. */
  readonly refusals?: readonly ErrorCode[];
  /** Input that comes in the query of a request that has a body. */
  readonly query?: readonly string[];
  /** Whether an If-Match is honoured. */
  readonly ifMatch?: boolean;
  /** Whether browsers are refused with a page. */
  readonly pages?: boolean;
  /** What to send, for instance. It is checked against the input's schema. */
  readonly example?: object;
  /** Query and headers of a route that reads its request itself and not by an endpoint's schema. */
  readonly request?: {
    readonly query?: z.ZodObject;
    readonly headers?: z.ZodObject;
  };
}

/** All that a folder serves: a route of shared/routes.ts that it leaves out does not compile. */
export type FolderContract<Folder extends RouteFolder> = Readonly<
  Record<Exclude<RoutesOf<Folder>, '$default'>, RouteContract>
>;

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;

/** What a schema of an answer lets be sent. */
export type Shown<Schema extends z.ZodType> = DeepReadonly<z.output<Schema>>;

type BodyOf<Answer extends ReplyContract> = Answer extends {
  readonly body: infer Schema extends z.ZodType;
}
  ? { readonly body: Shown<Schema> }
  : { readonly body?: undefined };

/** The answers that a contract lets an endpoint give: each status with its own body. */
export type AnswersTo<Route extends RouteContract> = {
  [Status in keyof Route['replies'] & number]: Omit<Reply, 'statusCode' | 'body'> & {
    readonly statusCode: Status;
  } & BodyOf<Route['replies'][Status]>;
}[keyof Route['replies'] & number];

/** Endpoints that answer what the contract of their folder says, and nothing else. */
export type EndpointsOf<Contract extends Readonly<Record<string, RouteContract>>> = {
  readonly [Key in keyof Contract]: Endpoint<AnswersTo<Contract[Key]>>;
};
