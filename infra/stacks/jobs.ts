import { Construct } from 'constructs';
import { env as checkMediaEnv } from '#functions/check-media/env.ts';
import { env as expireLinksEnv } from '#functions/expire-links/env.ts';
import { env as expireSubscriptionsEnv } from '#functions/expire-subscriptions/env.ts';
import { env as finishCancellationsEnv } from '#functions/finish-cancellations/env.ts';
import { env as reconcileEnv } from '#functions/reconcile-downloads/env.ts';
import { env as watchKeyPoolsEnv } from '#functions/watch-key-pools/env.ts';
import { JOB_TIMES } from '#shared/system/jobs/schedules.ts';
import { ScheduledJob } from '../constructs/scheduled-job.ts';
import { downloadKeysOf } from '../front-settings.ts';
import { FRONT_LOGS } from './data-stack.ts';
import { tableEnv, type WorkerParts } from './service-parts.ts';

/** Where S3 puts the access log of the media bucket: PrivateBucket names it after the bucket. */
const MEDIA_LOGS = 'media/';

const jobProps = ({ stage, data, alarms }: WorkerParts) => ({
  table: data.table,
  logRetention: stage.logRetention,
  concurrency: stage.concurrency,
  alarms,
});

/** The scheduled jobs. */
export class Jobs extends Construct {
  constructor(scope: Construct, id: string, parts: WorkerParts) {
    super(scope, id);
    const { table } = parts.data;
    const common = jobProps(parts);

    const expireLinks = new ScheduledJob(this, 'ExpireLinks', {
      ...common,
      folder: 'expire-links',
      env: expireLinksEnv,
      environment: tableEnv(parts),
      times: JOB_TIMES['expire-links'],
      impact: 'Links whose time is over are not marked as expired: lists and audit lag behind.',
    });
    table.grantDue(expireLinks.function, ['LINK#*', 'MEDIAEND#*', 'LINKFILE#*']);
    table.grant(expireLinks.function, ['GetItem'], ['MEDIAUPLOAD#*']);
    table.grant(expireLinks.function, ['BatchGetItem'], ['LINK#*', 'CUSTOMER#*']);
    table.grant(expireLinks.function, ['UpdateItem'], ['LINK#*']);
    table.grant(expireLinks.function, ['PutItem'], ['AUDIT#*', 'MEDIAUPLOAD#*']);

    const finish = new ScheduledJob(this, 'FinishCancellations', {
      ...common,
      folder: 'finish-cancellations',
      env: finishCancellationsEnv,
      environment: tableEnv(parts),
      times: JOB_TIMES['finish-cancellations'],
      impact: 'A cancellation that broke off stays half-way: its refund is not paid.',
    });
    table.grantDue(finish.function, ['CANCELLING#*']);
    table.grant(finish.function, ['GetItem', 'Query'], ['CUSTOMER#*']);
    table.grant(finish.function, ['BatchGetItem'], ['LINK#*']);
    table.grant(finish.function, ['UpdateItem'], ['CUSTOMER#*', 'LINK#*', 'PRODUCTKEY#*']);
    table.grant(finish.function, ['PutItem'], ['CUSTOMER#*', 'ACCOUNT#*', 'AUDIT#*']);
    this.#expireSubscriptions(parts);
    this.#reconcile(parts);
    this.#checkMedia(parts);
    this.#watchKeyPools(parts);
  }

  #expireSubscriptions(parts: WorkerParts): void {
    const { table } = parts.data;
    const expire = new ScheduledJob(this, 'ExpireSubscriptions', {
      ...jobProps(parts),
      folder: 'expire-subscriptions',
      env: expireSubscriptionsEnv,
      environment: tableEnv(parts),
      times: JOB_TIMES['expire-subscriptions'],
      impact: 'Partners are not told that subscriptions end; lists show ended ones as active.',
    });
    table.grantDue(expire.function, ['TERM#*']);
    table.grant(expire.function, ['GetItem', 'PutItem', 'Query'], ['CUSTOMER#*']);
    table.grant(expire.function, ['UpdateItem'], ['PRODUCTKEY#*']);
    table.grant(expire.function, ['PutItem'], ['AUDIT#*']);
  }

  #reconcile(parts: WorkerParts): void {
    const { table, accessLogs } = parts.data;
    const isByFront = downloadKeysOf(parts.stage).length > 0;
    const reconcile = new ScheduledJob(this, 'ReconcileDownloads', {
      ...jobProps(parts),
      folder: 'reconcile-downloads',
      env: reconcileEnv,
      environment: {
        ...tableEnv(parts),
        ACCESS_LOGS_BUCKET_NAME: accessLogs.bucketName,
        ACCESS_LOGS_PREFIX: MEDIA_LOGS,
        ...(isByFront && { FRONT_LOGS_PREFIX: FRONT_LOGS }),
      },
      times: JOB_TIMES['reconcile-downloads'],
      impact: 'Presigned URLs that were passed on are not charged to their links.',
    });
    accessLogs.grantNames(reconcile.function);
    accessLogs.grantObjects(reconcile.function, ['GetObject'], MEDIA_LOGS);
    if (isByFront) {
      accessLogs.grantObjects(reconcile.function, ['GetObject'], FRONT_LOGS);
    }
    table.grant(reconcile.function, ['GetItem', 'PutItem'], ['SERVED#*', 'LOG#*', 'LOGCURSOR']);
    table.grant(reconcile.function, ['BatchGetItem'], ['LOG#*']);
    table.grant(reconcile.function, ['Query'], ['SERVED#*']);
    table.grantDue(reconcile.function, ['LINKREVIEW#*']);
    table.grant(reconcile.function, ['GetItem', 'UpdateItem'], ['LINK#*']);
    table.grant(reconcile.function, ['PutItem'], ['AUDIT#*']);
  }

  #watchKeyPools(parts: WorkerParts): void {
    const { table } = parts.data;
    const watch = new ScheduledJob(this, 'WatchKeyPools', {
      ...jobProps(parts),
      folder: 'watch-key-pools',
      env: watchKeyPoolsEnv,
      environment: tableEnv(parts),
      times: JOB_TIMES['watch-key-pools'],
      impact: 'Nobody is told that the keys of a product run out, until purchases find none.',
    });
    table.grant(watch.function, ['Query', 'PutItem'], ['KEYPOOLS']);
    table.grant(watch.function, ['Query'], ['KEYPOOL#*']);
    table.grant(watch.function, ['PutItem'], ['AUDIT#*']);
  }

  #checkMedia(parts: WorkerParts): void {
    const { table, media } = parts.data;
    const check = new ScheduledJob(this, 'CheckMedia', {
      ...jobProps(parts),
      folder: 'check-media',
      env: checkMediaEnv,
      environment: { ...tableEnv(parts), MEDIA_BUCKET_NAME: media.bucketName },
      times: JOB_TIMES['check-media'],
      // A share of a CPU that keeps up with the network comes with the memory.
      memorySize: 1_769,
      impact: 'Large files that the operator uploaded are not offered.',
    });
    table.grantDue(check.function, ['MEDIACHECK#*']);
    table.grant(check.function, ['GetItem'], ['MEDIAUPLOAD#*']);
    table.grant(check.function, ['PutItem'], ['MEDIAUPLOAD#*', 'MEDIA#*', 'AUDIT#*']);
    media.grantObjects(check.function, ['DeleteObject', 'GetObject'], 'media/');
    media.grantNames(check.function);
  }
}
