import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { StartupError } from '../common/startup-error.ts';
import type { LogLine } from './log-line.ts';

const filterProperties = z.object({
  LogGroupName: z.string(),
  FilterPattern: z.string(),
  MetricTransformations: z.tuple([
    z.object({
      MetricName: z.string(),
      MetricNamespace: z.string(),
      MetricValue: z.string(),
      Dimensions: z.array(z.object({ Key: z.string(), Value: z.string() })).default([]),
    }),
  ]),
});

/** A condition of a filter: a field has a value, has any value, or is true. */
interface Condition {
  readonly field: string;
  readonly wanted: string | true;
}

interface Filter {
  readonly conditions: readonly Condition[];
  readonly metric: z.output<typeof filterProperties>['MetricTransformations'][0];
}

/** Totals of a metric for a set of dimensions. */
export interface MetricSum {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly sum: number;
  readonly samples: number;
  readonly maximum: number;
}

const CONDITION = /\$\.([\w-]+) (?:= "([^"]*)"|IS (TRUE))/g;
/** Matches a pattern whose conditions are removed: the part of CloudWatch's language that the local run supports. */
const GLUE = /^\{ \(?(?:\) && \()*\)? ?\}$/;

function conditionsOf(pattern: string): readonly Condition[] {
  if (!GLUE.test(pattern.replace(CONDITION, ''))) {
    throw new StartupError(`The metric filter "${pattern}" is not supported by the local run.`);
  }
  return [...pattern.matchAll(CONDITION)].map(([, field = '', text, isTrue]) => ({
    field,
    wanted: isTrue === undefined ? (text ?? '') : true,
  }));
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** A value of a metric. */
export interface Sample {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * The metrics that CloudWatch would have: those that it takes from logs, by the template's own filters, and of those
 * that AWS keeps by itself the ones that this run knows.
 */
export class LocalMetrics {
  readonly #filters: ReadonlyMap<string, readonly Filter[]>;
  readonly #sums = new Map<string, MetricSum>();

  constructor(assembly: Assembly, resolve: Resolve) {
    const type = 'AWS::Logs::MetricFilter';
    const all = deployed(assembly, resolve, type, filterProperties).map(({ properties }) => ({
      logGroup: properties.LogGroupName,
      conditions: conditionsOf(properties.FilterPattern),
      metric: properties.MetricTransformations[0],
    }));
    this.#filters = Map.groupBy(all, ({ logGroup }) => logGroup);
  }

  /** Takes a log line of a group. */
  take(logGroup: string, fields: LogLine): void {
    for (const { conditions, metric } of this.#filters.get(logGroup) ?? []) {
      const holds = conditions.every(({ field, wanted }) => {
        if (wanted === true) {
          return fields[field] === true;
        }
        const value = textOf(fields[field]);
        return value !== undefined && (wanted === '*' || value === wanted);
      });
      if (holds) {
        this.#add(metric, fields);
      }
    }
  }

  /** Adds one value. */
  record({ namespace, name, dimensions, value }: Sample): void {
    const key = JSON.stringify([namespace, name, dimensions]);
    const before = this.#sums.get(key);
    this.#sums.set(key, {
      ...{ namespace, name, dimensions },
      sum: (before?.sum ?? 0) + value,
      samples: (before?.samples ?? 0) + 1,
      maximum: Math.max(before?.maximum ?? value, value),
    });
  }

  get all(): readonly MetricSum[] {
    return [...this.#sums.values()];
  }

  #add(metric: Filter['metric'], fields: LogLine): void {
    const read = (value: string) =>
      value.startsWith('$.') ? textOf(fields[value.slice(2)]) : value;
    const value = Number(read(metric.MetricValue) ?? Number.NaN);
    if (Number.isNaN(value)) {
      return;
    }
    const dimensions = Object.fromEntries(
      metric.Dimensions.map(({ Key, Value }) => [Key, read(Value) ?? '']),
    );
    const { MetricNamespace: namespace, MetricName: name } = metric;
    this.record({ namespace, name, dimensions, value });
  }
}
