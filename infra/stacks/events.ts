import { Duration } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { env as dispatchEnv } from '#functions/dispatch-events/env.ts';
import { env as exportAuditEnv } from '#functions/export-audit/env.ts';
import { STREAMED } from '#shared/webhooks/stream-filter.ts';
import { LogMetric } from '../constructs/log-metric.ts';
import { StreamConsumer } from '../constructs/stream-consumer.ts';
import { tableEnv, type WorkerParts } from './service-parts.ts';
import { Webhooks } from './webhooks.ts';

/**
 * Which changes of the table are events: every new audit record, a customer's request for a new link, and the clicks that
 * take the first download of a link, one of its last, or its last. All other clicks run nothing. A mapping has at most
 * five patterns.
 */
const NEW_RECORD = {
  eventName: ['INSERT'],
  dynamodb: { Keys: { PK: { S: [{ prefix: STREAMED.audit }] } } },
};
/**
 * Changes of audit records, which are only ever added. The table's own expiry removes them after years: the function tells those
 * removals apart, since AWS does not document what a filter sees of an identity that a record does not have.
 */
const CHANGED_RECORD = {
  eventName: ['MODIFY', 'REMOVE'],
  dynamodb: { Keys: { PK: { S: [{ prefix: STREAMED.audit }] } } },
};
const counted = (now: readonly string[], before: readonly unknown[]) => ({
  eventName: ['MODIFY'],
  dynamodb: {
    Keys: { PK: { S: [{ prefix: STREAMED.link }] } },
    NewImage: { status: { S: ['live'] }, downloadsUsed: { N: now } },
    OldImage: { downloadsUsed: { N: before } },
  },
});
const EVENTS = [
  NEW_RECORD,
  {
    eventName: ['INSERT'],
    dynamodb: {
      Keys: { PK: { S: [{ prefix: STREAMED.link }] }, SK: { S: [{ prefix: STREAMED.request }] } },
    },
  },
  counted(STREAMED.first, STREAMED.unused),
  counted(STREAMED.ending, [{ 'anything-but': STREAMED.endingOrUsedUp }]),
  counted(STREAMED.usedUp, [{ 'anything-but': STREAMED.usedUp }]),
];

/** The events of the table's stream, and the way that they reach partners. */
export class Events extends Construct {
  constructor(scope: Construct, id: string, parts: WorkerParts) {
    super(scope, id);
    const { stage, data, alarms, dashboard } = parts;
    const { sender } = new Webhooks(this, 'Webhooks', parts);
    const dispatch = new StreamConsumer(this, 'DispatchEvents', {
      folder: 'dispatch-events',
      env: dispatchEnv,
      environment: { ...tableEnv(parts), SENDER_FUNCTION_NAME: sender.lambda.functionName },
      logRetention: stage.logRetention,
      timeout: Duration.minutes(1),
      // A whole processor: a shard of the stream has one run at a time.
      memorySize: 1_769,
      streamArn: data.table.streamArn,
      patterns: EVENTS,
      alarms,
      impact: 'Partners are not told of what happened to orders, keys and links.',
      runbook: 'events-are-not-handed-on',
    });

    data.table.grant(dispatch.function, ['GetItem', 'PutItem', 'UpdateItem'], ['WEBHOOK#*']);
    sender.grantInvoke(dispatch.function);
    this.#watch(dispatch.function.logGroup, { alarms, dashboard });

    const archive = new StreamConsumer(this, 'ExportAudit', {
      folder: 'export-audit',
      env: exportAuditEnv,
      environment: { AUDIT_BUCKET_NAME: data.auditArchive.bucketName },
      logRetention: stage.logRetention,
      streamArn: data.table.streamArn,
      patterns: [NEW_RECORD, CHANGED_RECORD],
      // Some three hundred files a day, and not one for each purchase.
      batchSize: 1_000,
      gatherFor: Duration.minutes(5),
      alarms,
      impact: 'Audit records are in the table only, where no lock holds them.',
      runbook: 'audit-records-are-not-archived',
    });
    data.auditArchive.grantObjects(archive.function, ['PutObject'], 'audit/');
    this.#watchAudit(archive.function.logGroup, parts);
  }

  /** R24: an audit record that was changed or removed was so by somebody outside of the service. */
  #watchAudit(logGroup: ILogGroup, { alarms, dashboard }: WorkerParts): void {
    const metricName = 'AuditRecordsChanged';
    const changed = new LogMetric(this, metricName, {
      ...{ logGroup, metricName, message: 'AUDIT_RECORD_CHANGED' },
    });
    dashboard.graph('Audit records changed', [changed.metric()]);
    alarms.raise('AuditRecordChanged', {
      metric: changed.metric(),
      threshold: 1,
      impact: 'Somebody changed or removed audit records; the archive has them as they were.',
      runbook: 'audit-records-were-changed',
    });
  }

  /** Orders, cancellations, keys and links are counted where all of them come by. */
  #watch(logGroup: ILogGroup, { alarms, dashboard }: Pick<WorkerParts, 'alarms' | 'dashboard'>) {
    const by = { dimension: 'event', field: 'name' };
    const metricName = 'Events';
    const events = new LogMetric(this, 'Metric', {
      ...{ logGroup, metricName, by, message: 'EVENT' },
    });
    dashboard.graph('Orders', [events.metric('order-created'), events.metric('order-cancelled')]);
    dashboard.graphOf('Events', metricName, by.dimension);
    alarms.raise('KeyPoolLow', {
      metric: events.metric('key-pool-low'),
      threshold: 1,
      impact: 'The product keys of a product run out; purchases of it will find none.',
      runbook: 'a-key-pool-is-low',
    });
  }
}
