import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Canary } from './canary.ts';
import { Events } from './events.ts';
import { Jobs } from './jobs.ts';
import type { WorkerParts } from './service-parts.ts';
import { watchDeadLetters } from './watch.ts';

/** The functions that run without a caller: the jobs, the consumers of the stream, and the sender of webhooks. */
export class WorkersStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { parts, ...props }: StackProps & { readonly parts: WorkerParts },
  ) {
    super(scope, id, props);
    new Jobs(this, 'Jobs', parts);
    const { canary } = parts.stage;
    if (canary !== 'none') {
      new Canary(this, 'CanaryJob', { ...parts, ...canary });
    }
    new Events(this, 'Events', parts);
    watchDeadLetters(this, parts);
  }
}
