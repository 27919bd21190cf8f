import type { Segment } from '../runner/function-telemetry.ts';
import type { LogLine } from './log-line.ts';

/** So many invocations are kept, and the ids of so many more lines that came before their invocation was over. */
const KEPT = 500;

/** An invocation with the correlation ids that its log lines carry. */
export type TracedInvocation = Segment & { readonly correlationIds: readonly string[] };

/** The last invocations, as X-Ray would show them beside their log lines: the trace id of a line joins the two. */
export class LocalTraces {
  readonly #segments: Segment[] = [];
  readonly #correlations = new Map<string, Set<string>>();

  add(segment: Segment): void {
    this.#segments.push(segment);
    this.#segments.splice(0, this.#segments.length - KEPT);
  }

  /** Takes a log line of any group. */
  take({ xray_trace_id: traceId, correlationId }: LogLine): void {
    if (typeof traceId !== 'string' || typeof correlationId !== 'string') {
      return;
    }
    const known = this.#correlations.get(traceId) ?? new Set();
    this.#correlations.delete(traceId);
    this.#correlations.set(traceId, known.add(correlationId));
    const [oldest] = this.#correlations.keys();
    if (oldest !== undefined && this.#correlations.size > 2 * KEPT) {
      this.#correlations.delete(oldest);
    }
  }

  /** The newest first. */
  get all(): readonly TracedInvocation[] {
    return this.#segments.toReversed().map((segment) => ({
      ...segment,
      correlationIds: [...(this.#correlations.get(segment.traceId) ?? [])],
    }));
  }
}
