import type * as z from 'zod';
import type { HttpResponse } from './context.ts';

/** A successful response, for the OpenAPI document and for the type of what a route may send. */
export interface ResponseFacts {
  readonly description: string;
  /** Absent where only headers are sent. */
  readonly body?: z.ZodType;
  /** The media type of a body that is not JSON. */
  readonly contentType?: string;
  /** Headers that are always sent, with their descriptions. */
  readonly headers?: Readonly<Record<string, string>>;
}

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends Uint8Array
    ? Value
    : Value extends object
      ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
      : Value;

/** The values that a response schema describes. */
export type Shown<Schema extends z.ZodType> = DeepReadonly<z.output<Schema>>;

/** An item of the collection that a list returns. */
export type ListedItem<Response extends ResponseFacts> = Response extends {
  readonly body: infer Schema extends z.ZodType;
}
  ? Shown<Schema> extends { readonly items: readonly (infer Item)[] }
    ? Item
    : never
  : never;

type BodyOf<Response extends ResponseFacts> = Response extends {
  readonly body: infer Schema extends z.ZodType;
}
  ? { readonly body: Shown<Schema> }
  : { readonly body?: undefined };

/** The responses that a route may return: each status with its own body. */
export type AnswersTo<Responses extends Readonly<Record<number, ResponseFacts>>> = {
  [Status in keyof Responses & number]: Omit<HttpResponse, 'statusCode' | 'body'> & {
    readonly statusCode: Status;
  } & BodyOf<Responses[Status]>;
}[keyof Responses & number];
