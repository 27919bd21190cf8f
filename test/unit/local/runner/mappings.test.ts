import { expect, it } from 'vitest';
import type { Assembly } from '../../../../local/assembly/assembly.ts';
import { resolver } from '../../../../local/assembly/resolve.ts';
import type { LocalFunction } from '../../../../local/runner/function.ts';
import { readMappings } from '../../../../local/runner/streams/mappings.ts';

const consumer = { config: { folder: 'consumer' } } as unknown as LocalFunction;

const mappingWith = (properties: object): Assembly['resources'][number] => ({
  ...{ stack: 'S', logicalId: 'Mapping', type: 'AWS::Lambda::EventSourceMapping', metadata: {} },
  properties: {
    ...{ FunctionName: 'consumer', BatchSize: 100, MaximumRetryAttempts: 2 },
    EventSourceArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/T/stream/S',
    DestinationConfig: { OnFailure: { Destination: 'queue' } },
    FilterCriteria: { Filters: [{ Pattern: '{}' }] },
    ...properties,
  },
});

it.each([
  [{ MaximumBatchingWindowInSeconds: 300 }, true],
  [{ MaximumBatchingWindowInSeconds: 0 }, false],
  [{}, false],
])('a mapping with %o gathers changes: %s', (window, gathers) => {
  const assembly = { resources: [mappingWith(window)], outputs: [] } as unknown as Assembly;
  const resolve = resolver(assembly, 'http://127.0.0.1:3000');
  const functions = new Map([['consumer', consumer]]);
  expect(readMappings(assembly, resolve, functions)).toMatchObject([{ gathers, tableName: 'T' }]);
});
