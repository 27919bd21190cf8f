/** A type of a property in Partner Center's documents and SDK models. */
export type Type =
  | {
      readonly kind:
        | 'text'
        | 'digits'
        | 'guid'
        | 'date'
        | 'integer'
        | 'number'
        | 'boolean'
        | 'map'
        | 'any';
    }
  | { readonly kind: 'enum'; readonly values: readonly string[]; readonly zero: string | undefined }
  | { readonly kind: 'list'; readonly of: Type }
  | { readonly kind: 'object'; readonly shape: Shape };

type Properties = Readonly<Record<string, Type>>;

/** The properties of a resource. A client may rely on the required ones. */
export interface Shape {
  readonly name: string;
  readonly required: Properties;
  readonly optional: Properties;
}

export const text: Type = { kind: 'text' };
/** A number in a string. */
export const digits: Type = { kind: 'digits' };
export const guid: Type = { kind: 'guid' };
export const date: Type = { kind: 'date' };
export const integer: Type = { kind: 'integer' };
export const number: Type = { kind: 'number' };
export const boolean: Type = { kind: 'boolean' };
/** A dictionary of strings. */
export const map: Type = { kind: 'map' };
export const any: Type = { kind: 'any' };
export const listOf = (of: Type): Type => ({ kind: 'list', of });
export const nested = (shape: Shape): Type => ({ kind: 'object', shape });

/** An enum in the form that goes out. */
export const oneOf = (...values: readonly string[]): Type => ({
  kind: 'enum',
  values,
  zero: undefined,
});

/** An enum whose member 0 means that the value is not set: SDKs send it for every property that they do not set. */
export const oneOfOrZero = (zero: string, ...values: readonly string[]): Type => ({
  kind: 'enum',
  values,
  zero,
});

export const shape = (name: string, required: Properties, optional: Properties = {}): Shape => ({
  ...{ name, required, optional },
});

/** A part of a path or a body in braces, such as `{orderId}`, stands for an id of the running service. */
export interface Operation {
  /** Method and path. */
  readonly key: string;
  /** The page of Microsoft's developer documents, or the client that calls the address. */
  readonly source: string;
  readonly summary: string;
  readonly query?: string;
  readonly body?: unknown;
  /** Properties of the body that the documents define. */
  readonly request?: Shape;
  /** The documented status of success. */
  readonly status: number;
  readonly answer?: Type;
  /** The answer has no body: an SDK that expects none cannot read one. */
  readonly isEmpty?: boolean;
  readonly headers?: readonly string[];
  /** The reason why the service has no such address. */
  readonly why?: string;
  /** The request takes a partner of its own: it ends what others need, or is possible once. */
  readonly alone?: boolean;
}

export interface Resource {
  readonly name: string;
  readonly operations: readonly Operation[];
}
