import type { Customer } from '#shared/customers/customer.ts';
import type { SentenceLanguage } from '../sentence.ts';
import type { Caller } from './caller.ts';

/** The facts of a request that an operation gets besides its input. */
export interface Context {
  /**
   * The time at which the request reached the gateway. Rules use it as the current time: it is the same for every
   * step of a request, and it decides which click "started later" (R16).
   */
  readonly now: Date;
  /**
   * The arrival by the wall clock, in milliseconds. Rules do not use it as the current time: it shows whether
   * something was decided while this request was in progress.
   */
  readonly arrivedAt: number;
  readonly wallClock: () => number;
  readonly caller: Caller;
  /** The customer of the path, who belongs to the caller. Only on routes below a customer. */
  readonly customer: Customer;
  /** Idempotency key of the request (R23). */
  readonly requestId: string;
  /** True if the caller chose the request id: only then can the request be repeated. */
  readonly isRepeatable: boolean;
  /** The etag that the caller expects to be current, if one was sent. */
  readonly ifMatch: string | undefined;
  /** The version of Microsoft's SDK that the client names, if it is one (MS-SdkVersion). */
  readonly sdkVersion?: string | undefined;
  /** The language of sentences in the answer (X-Locale, then Accept-Language). */
  readonly language: SentenceLanguage;
  /** The client's IPv4 or IPv6 address. */
  readonly sourceAddress: string;
  /** For tracing through logs and audit records. */
  readonly correlationId: string;
}

/** The HTTP response of an operation. The body is JSON unless it is a string or bytes. */
export interface HttpResponse {
  readonly statusCode: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Values of Set-Cookie: an HTTP API takes them apart from the headers. */
  readonly cookies?: readonly string[];
  /** The outcome in one word, for the log and the metrics derived from it. */
  readonly outcome?: string;
}
