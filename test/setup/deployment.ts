import { join } from 'node:path';
import * as z from 'zod';
import { readAssembly } from '../../local/assembly/assembly.ts';
import { deployed } from '../../local/assembly/deployment.ts';
import { resolver } from '../../local/assembly/resolve.ts';

const functionSchema = z.object({
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
});
const metadata = z.object({ 'countersign:folder': z.string() });
const scheduleSchema = z.object({
  Target: z.object({ Arn: z.string(), DeadLetterConfig: z.object({ Arn: z.string() }) }),
});
const mappingSchema = z.object({
  FunctionName: z.string(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }),
});

/** A function that runs by the clock or for changes, by its folder, with the queues that take what it cannot do. */
export interface Background {
  readonly folder: string;
  /** For runs that failed. */
  readonly queue: string;
}
export interface Scheduled extends Background {
  /** For runs that Lambda did not take. */
  readonly scheduleQueue: string;
}

const queueOf = (arn: string): string => arn.split(':').at(-1) ?? '';

/** What the templates that a service with its data in a folder runs on say of their background functions. */
export async function readBackground(dataDir: string) {
  const assembly = await readAssembly(join(dataDir, 'cdk.out'));
  const resolve = resolver(assembly, 'http://127.0.0.1');
  const of = <Schema extends z.ZodType>(type: string, schema: Schema) =>
    deployed(assembly, resolve, type, schema);
  const functions = of('AWS::Lambda::Function', functionSchema);
  const find = (reference: string) => {
    const found = functions.find(({ arn, name }) => [arn, name].includes(reference));
    if (!found) {
      throw new Error(`The templates have no function ${reference}.`);
    }
    return {
      folder: metadata.parse(found.resource.metadata)['countersign:folder'],
      queue: queueOf(found.properties.DeadLetterConfig?.TargetArn ?? ''),
    };
  };
  const scheduled: readonly Scheduled[] = of('AWS::Scheduler::Schedule', scheduleSchema).map(
    ({ properties: { Target } }) => ({
      ...find(Target.Arn),
      scheduleQueue: queueOf(Target.DeadLetterConfig.Arn),
    }),
  );
  const consumers: readonly Background[] = of('AWS::Lambda::EventSourceMapping', mappingSchema).map(
    ({ properties: { FunctionName, DestinationConfig } }) => ({
      folder: find(FunctionName).folder,
      queue: queueOf(DestinationConfig.OnFailure.Destination),
    }),
  );
  return { scheduled, consumers };
}
