import * as z from 'zod';
import type { Assembly } from '../../assembly/assembly.ts';
import { deployed } from '../../assembly/deployment.ts';
import type { Resolve } from '../../assembly/resolve.ts';
import { StartupError } from '../../common/startup-error.ts';
import type { LocalFunction } from '../function.ts';

const mappingProperties = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  BatchSize: z.int(),
  MaximumBatchingWindowInSeconds: z.int().default(0),
  MaximumRetryAttempts: z.int(),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }),
});

export interface Mapping {
  readonly target: LocalFunction;
  readonly tableName: string;
  readonly streamArn: string;
  readonly deadLetterArn: string;
  readonly batchSize: number;
  /** True if Lambda waits for more changes before it runs the function. */
  readonly gathers: boolean;
  readonly retries: number;
  /** True if a batch that made the function fail is split in half, which costs no retry. */
  readonly bisects: boolean;
  readonly patterns: readonly unknown[];
}

/** The event source mappings of the template. */
export function readMappings(
  assembly: Assembly,
  resolve: Resolve,
  functions: ReadonlyMap<string, LocalFunction>,
): readonly Mapping[] {
  const type = 'AWS::Lambda::EventSourceMapping';
  return deployed(assembly, resolve, type, mappingProperties).map(({ name, properties }) => {
    const target = functions.get(properties.FunctionName);
    if (!target) {
      throw new StartupError(`The stream mapping ${name} runs no function of the template.`);
    }
    return {
      target,
      // `arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/LABEL`
      tableName: properties.EventSourceArn.split('/')[1] ?? '',
      streamArn: properties.EventSourceArn,
      deadLetterArn: properties.DestinationConfig.OnFailure.Destination,
      batchSize: properties.BatchSize,
      gathers: properties.MaximumBatchingWindowInSeconds > 0,
      retries: properties.MaximumRetryAttempts,
      bisects: properties.BisectBatchOnFunctionError,
      patterns: properties.FilterCriteria.Filters.map(({ Pattern }): unknown =>
        JSON.parse(Pattern),
      ),
    };
  });
}
