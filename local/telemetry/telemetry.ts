import type { Assembly } from '../assembly/assembly.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { type AccessFacts, readAccessLog } from '../gateway/access-log.ts';
import { logStreamArn, type ServicePrincipals } from '../iam/service-principals.ts';
import type { FunctionConfig } from '../runner/function.ts';
import type { Telemetry } from '../runner/function-telemetry.ts';
import { logLine } from './log-line.ts';
import { Logs } from './logs.ts';
import { LocalMetrics } from './metrics.ts';
import { LocalTraces } from './traces.ts';

/** Telemetry of this run: logs, the metrics derived from them, and traces. */
export interface RunTelemetry {
  readonly logs: Logs;
  readonly metrics: LocalMetrics;
  readonly traces: LocalTraces;
  /** Takes what Lambda reports. */
  readonly telemetry: Telemetry;
  /** Takes what the HTTP API reports. */
  readonly served: (facts: AccessFacts, milliseconds: number) => void;
}

export function startTelemetry(
  assembly: Assembly,
  resolve: Resolve,
  logFile: string | undefined,
  servicePrincipals: ServicePrincipals,
): RunTelemetry {
  const metrics = new LocalMetrics(assembly, resolve);
  const traces = new LocalTraces();
  const logs = new Logs(logFile, (logGroup, text) => {
    const line = logLine(text);
    if (line) {
      metrics.take(logGroup, line);
      traces.take(line);
    }
  });
  const telemetry: Telemetry = {
    ...permitted(servicePrincipals, {
      putLogEvents: ({ logGroup }, chunk) => logs.write(logGroup, chunk),
      putTraceSegments: (_, segment) => traces.add(segment),
    }),
    count: ({ name }, { milliseconds, error }) => {
      const counted = {
        Invocations: 1,
        Duration: milliseconds,
        Errors: error === undefined ? 0 : 1,
      };
      recordAll(metrics, 'AWS/Lambda', { FunctionName: name }, counted);
    },
  };
  const served = servedBy(assembly, resolve, logs, metrics);
  return { logs, metrics, traces, telemetry, served };
}

/** Writes logs and traces in the name of the function's role: without its permission they are lost, as in AWS. */
function permitted(
  servicePrincipals: ServicePrincipals,
  { putLogEvents, putTraceSegments }: Pick<Telemetry, 'putLogEvents' | 'putTraceSegments'>,
): Pick<Telemetry, 'putLogEvents' | 'putTraceSegments'> {
  const mayAll = async (
    { session }: FunctionConfig,
    actions: readonly string[],
    resource: string,
  ): Promise<boolean> => {
    const answers = actions.map((action) => servicePrincipals.may(session, action, resource));
    return (await Promise.all(answers)).every(Boolean);
  };
  return {
    putLogEvents: async (source, chunk) => {
      const stream = logStreamArn(source.logGroup);
      if (await mayAll(source, ['logs:CreateLogStream', 'logs:PutLogEvents'], stream)) {
        putLogEvents(source, chunk);
      }
    },
    putTraceSegments: async (source, segment) => {
      // The X-Ray daemon beside a function also reports on itself.
      if (await mayAll(source, ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*')) {
        putTraceSegments(source, segment);
      }
    },
  };
}

function recordAll(
  metrics: LocalMetrics,
  namespace: string,
  dimensions: Readonly<Record<string, string>>,
  values: Readonly<Record<string, number>>,
): void {
  for (const [name, value] of Object.entries(values)) {
    metrics.record({ namespace, name, dimensions, value });
  }
}

/** The stage's access log, and the metrics that API Gateway keeps by itself. */
function servedBy(
  assembly: Assembly,
  resolve: Resolve,
  logs: Logs,
  metrics: LocalMetrics,
): RunTelemetry['served'] {
  const { logGroup, line } = readAccessLog(assembly, resolve);
  return (facts, milliseconds) => {
    logs.write(logGroup, Buffer.from(`${line(facts)}\n`));
    const status = Number(facts['status']);
    recordAll(
      metrics,
      'AWS/ApiGateway',
      { ApiId: 'localapi' },
      {
        Count: 1,
        '4xx': status >= 400 && status < 500 ? 1 : 0,
        '5xx': status >= 500 ? 1 : 0,
        Latency: Math.round(milliseconds),
      },
    );
  };
}
