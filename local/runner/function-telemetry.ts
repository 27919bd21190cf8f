import type { FunctionConfig } from './function.ts';

/** One invocation, as Lambda traces and counts it. */
export interface Segment {
  readonly traceId: string;
  readonly requestId: string;
  /** Folder of the function. */
  readonly function: string;
  readonly startedAt: Date;
  readonly milliseconds: number;
  /** Name of the error that it ended with. */
  readonly error?: string;
}

/**
 * What Lambda does for a function without any code of it. The first two it does under the function's own role: all
 * that a function logs and all that is traced of it passes here, and nowhere else.
 */
export interface Telemetry {
  /** `logs:PutLogEvents` on the function's log group. */
  putLogEvents(source: FunctionConfig, chunk: Buffer): void;
  /** `xray:PutTraceSegments`, for a function with active tracing. */
  putTraceSegments(source: FunctionConfig, segment: Segment): void;
  /** The metrics that Lambda keeps of each function. */
  count(source: FunctionConfig, segment: Segment): void;
}
