/** A request of a collection, in Postman's format 2.1. */
export interface Item {
  readonly name: string;
  readonly event?: readonly {
    readonly listen: 'test';
    readonly script: { readonly type: 'text/javascript'; readonly exec: readonly string[] };
  }[];
  readonly request: {
    readonly method: string;
    readonly url: object | string;
    readonly header: readonly { readonly key: string; readonly value: string }[];
    readonly auth?: { readonly type: 'noauth' };
    readonly body?: { readonly mode: 'raw'; readonly raw: string };
    readonly description?: string;
  };
}

/** Parts of a request, from which it is written. */
interface RequestInput {
  readonly name: string;
  readonly method: string;
  /** The path with `{{variables}}`, or a variable that holds a whole address. */
  readonly path: string;
  /** Query parameters, which are listed and switched off. */
  readonly query?: readonly {
    readonly name: string;
    readonly description?: string | undefined;
  }[];
  readonly body?: unknown;
  /** True for a request without a token. */
  readonly open?: boolean;
  readonly description?: string | undefined;
  /** Lines that run after the response. */
  readonly script?: readonly string[];
}

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

function urlOf({ path, query = [] }: RequestInput): object | string {
  const raw = path.startsWith('/') ? `{{url}}${path}` : path;
  return query.length === 0
    ? raw
    : {
        raw,
        host: ['{{url}}'],
        path: path.split('/').slice(1),
        query: query.map(({ name, description }) => ({
          key: name,
          value: '',
          disabled: true,
          ...(description !== undefined && { description }),
        })),
      };
}

/** Returns a request in Postman's format. A request that changes data gets a `MS-RequestId` of its own. */
export function request(input: RequestInput): Item {
  const { name, method, body, open = false, description, script } = input;
  const header = [
    ...(body === undefined ? [] : [{ key: 'Content-Type', value: 'application/json' }]),
    ...(READS.has(method) || open ? [] : [{ key: 'MS-RequestId', value: '{{$guid}}' }]),
  ];
  return {
    name,
    ...(script && {
      event: [{ listen: 'test', script: { type: 'text/javascript', exec: script } }],
    }),
    request: {
      method,
      url: urlOf(input),
      header,
      ...(open && { auth: { type: 'noauth' } }),
      ...(body !== undefined && { body: { mode: 'raw', raw: JSON.stringify(body, null, 2) } }),
      ...(description !== undefined && { description }),
    },
  };
}
