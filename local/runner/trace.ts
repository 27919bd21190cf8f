import { randomBytes } from 'node:crypto';

/** Trace of an invocation. */
export interface Trace {
  readonly id: string;
  /** Value that is passed on, in `X-Amzn-Trace-Id` and to the function. */
  readonly header: string;
}

/** "Tracing header" in "AWS X-Ray concepts": `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=…;Sampled=1`. */
const ROOT = /(?:^|;)\s*Root=(1-[0-9a-f]{8}-[0-9a-f]{24})\s*(?:;|$)/i;

function newTraceId(): string {
  const seconds = Math.floor(Date.now() / 1000);
  return `1-${seconds.toString(16).padStart(8, '0')}-${randomBytes(12).toString('hex')}`;
}

/** Continues the trace of a header, or begins a trace. Every invocation is sampled here. */
export function traceOf(header?: string): Trace {
  const id = ROOT.exec(header ?? '')?.[1] ?? newTraceId();
  return { id, header: `Root=${id};Parent=${randomBytes(8).toString('hex')};Sampled=1` };
}
