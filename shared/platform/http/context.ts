import type { Customer } from '#shared/customers/customer.ts';
import type { Caller } from './caller.ts';

/** What an operation knows of the request it serves, besides its input. */
export interface Context {
  /**
   * When the request reached the gateway. Rules take this for the time: it is the same for every step of a
   * request, and it is what "a click that started later" means (R16).
   */
  readonly now: Date;
  /**
   * When it arrived by the clock on the wall, in milliseconds. No rule takes this for the time: it tells whether
   * something was decided while this request was under way.
   */
  readonly arrivedAt: number;
  readonly wallClock: () => number;
  readonly caller: Caller;
  /** The customer of the path, which is the caller's. Only on routes below a customer. */
  readonly customer: Customer;
  /** Idempotency key of the request (R23). */
  readonly requestId: string;
  /** Whether the caller chose the request id: only then the same request can come again. */
  readonly isRepeatable: boolean;
  /** The etag that the caller believes to be current, if it said one. */
  readonly ifMatch: string | undefined;
  /** Where the request came from: an IPv4 or IPv6 address. */
  readonly sourceAddress: string;
  /** For tracing through logs and audit records. */
  readonly correlationId: string;
}

/** What is sent back. The body is JSON unless it is a string. */
export interface HttpResponse {
  readonly statusCode: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Values of Set-Cookie: an HTTP API takes them apart from the headers. */
  readonly cookies?: readonly string[];
  /** What came of the request, in a word, for the log and the metrics that are taken from it. */
  readonly outcome?: string;
}
