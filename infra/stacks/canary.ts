import { Construct } from 'constructs';
import { env } from '#functions/canary/env.ts';
import { timesOf } from '#shared/system/jobs/schedules.ts';
import { ScheduledJob } from '../constructs/scheduled-job.ts';
import { tableEnv, type WorkerParts } from './service-parts.ts';

export interface CanaryProps extends WorkerParts {
  readonly everyMinutes: number;
}

/** The job that visits the service over its public addresses. */
export class Canary extends Construct {
  constructor(scope: Construct, id: string, { everyMinutes, ...parts }: CanaryProps) {
    super(scope, id);
    const { stage, data, addresses, alarms } = parts;
    const { table, media } = data;
    const canary = new ScheduledJob(this, 'Canary', {
      ...{ logRetention: stage.logRetention, concurrency: stage.concurrency, alarms, table },
      folder: 'canary',
      env,
      environment: {
        ...tableEnv(parts),
        MEDIA_BUCKET_NAME: media.bucketName,
        API_URL: addresses.api,
        LINK_BASE_URL: addresses.links,
        ...(stage.strictDownloads && { STRICT_DOWNLOADS: 'on' as const }),
      },
      times: timesOf(everyMinutes),
      impact: 'The public addresses do not answer as they should: portals or links do not work.',
      runbook: 'the-canary-fails',
    });
    // Its links name no customer but itself, and its file is the only one below its prefix.
    table.grant(canary.function, ['PutItem'], ['LINK#*', 'CUSTOMER#canary']);
    media.grantObjects(canary.function, ['PutObject'], 'media/canary/');
  }
}
