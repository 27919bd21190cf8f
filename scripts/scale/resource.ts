import type { OperationName } from './measured.ts';
import type { Owner } from './population.ts';

/** A key or a quota: what one operation takes of it, and how much there is in a second. */
export interface Resource {
  readonly name: string;
  readonly owner: Owner;
  readonly each: Readonly<Partial<Record<OperationName, number>>>;
  readonly limit: number;
  readonly unit: string;
  /** `ours` is a number in this project; `quota` is raised by asking AWS; `fixed` takes another design. */
  readonly change: 'ours' | 'quota' | 'fixed';
  /** The quota that AWS is asked for, as Service Quotas names it. */
  readonly ask?: { readonly service: string; readonly code: string; readonly value: number };
  readonly seen: string;
}
