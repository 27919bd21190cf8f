import { describe, expect, it } from 'vitest';
import { logLine } from '../../../../local/telemetry/log-line.ts';
import { LocalMetrics } from '../../../../local/telemetry/metrics.ts';

const filterOf = (pattern: string, value = '1', dimensions: object[] = []) => ({
  type: 'AWS::Logs::MetricFilter',
  ...{ stack: 'S', logicalId: `F${pattern.length}${value}` },
  properties: {
    LogGroupName: 'group',
    FilterPattern: pattern,
    MetricTransformations: [
      {
        ...{ MetricName: 'M', MetricNamespace: 'Countersign', MetricValue: value },
        Dimensions: dimensions,
      },
    ],
  },
});

function metricsOf(filter: object): LocalMetrics {
  const assembly = { resources: [filter] };
  return new LocalMetrics(assembly as never, ((value: unknown) => value) as never);
}

/** Takes a line as the run does: what is no JSON object has no fields. */
function take(metrics: LocalMetrics, logGroup: string, text: string): void {
  const line = logLine(text);
  if (line) {
    metrics.take(logGroup, line);
  }
}

describe('LocalMetrics', () => {
  it('counts lines that a pattern takes, by dimension, and no others', () => {
    const pattern = '{ ($.message = "DONE") && ($.job = "*") }';
    const metrics = metricsOf(filterOf(pattern, '1', [{ Key: 'job', Value: '$.job' }]));
    for (const line of [
      '{"message":"DONE","job":"a"}',
      '{"message":"DONE","job":"b"}',
      '{"message":"DONE","job":"a"}',
      '{"message":"DONE"}',
      '{"message":"OTHER","job":"a"}',
      'no JSON',
    ]) {
      take(metrics, 'group', line);
    }
    take(metrics, 'another', '{"message":"DONE","job":"a"}');
    expect(metrics.all.map(({ dimensions, sum }) => [dimensions, sum])).toEqual([
      [{ job: 'a' }, 2],
      [{ job: 'b' }, 1],
    ]);
  });

  it('sums up a field, and knows its maximum', () => {
    const metrics = metricsOf(filterOf('{ $.message = "DONE" }', '$.seconds'));
    for (const seconds of [3, 5, 1]) {
      take(metrics, 'group', JSON.stringify({ message: 'DONE', seconds }));
    }
    take(metrics, 'group', '{"message":"DONE"}');
    expect(metrics.all).toMatchObject([{ sum: 9, samples: 3, maximum: 5 }]);
  });

  it('counts lines whose field is true, and no others', () => {
    const metrics = metricsOf(filterOf('{ ($.message = "DONE") && ($.more IS TRUE) }'));
    for (const more of [true, false, 'true', undefined, true]) {
      take(metrics, 'group', JSON.stringify({ message: 'DONE', more }));
    }
    expect(metrics.all).toMatchObject([{ sum: 2 }]);
  });

  it('refuses a pattern that it does not understand, rather than count wrongly', () => {
    expect(() => metricsOf(filterOf('{ $.status > 3 }'))).toThrow(
      'is not supported by the local run',
    );
    expect(() => metricsOf(filterOf('{ ($.a = "b") || ($.c = "d") }'))).toThrow(
      'is not supported by the local run',
    );
  });
});
