import type { FunctionConfig } from './function.ts';

/** An invocation, as Lambda traces and counts it. */
export interface Segment {
  readonly traceId: string;
  readonly requestId: string;
  /** Folder of the function. */
  readonly function: string;
  readonly startedAt: Date;
  readonly milliseconds: number;
  /** Name of the error that ended it. */
  readonly error?: string;
}

/**
 * Work that Lambda does for a function without the function's code. The first two parts run under the function's own role:
 * all of a function's logs and traces pass through them.
 */
export interface Telemetry {
  /** `logs:PutLogEvents` on the function's log group. */
  putLogEvents(source: FunctionConfig, chunk: Buffer): void;
  /** `xray:PutTraceSegments`, for a function with active tracing. */
  putTraceSegments(source: FunctionConfig, segment: Segment): void;
  /** The metrics that Lambda keeps of each function. */
  count(source: FunctionConfig, segment: Segment): void;
}
