import { Construct } from 'constructs';
import { env as dispatchEnv } from '#functions/dispatch-events/env.ts';
import { STREAMED } from '#shared/adapters/dynamodb/keys.ts';
import { StreamConsumer } from '../constructs/stream-consumer.ts';
import type { ServiceParts } from './service-parts.ts';

/**
 * Which changes of the table are events: every new audit record, and the click that takes a link's last download.
 * All other clicks run nothing.
 */
const EVENTS = [
  { eventName: ['INSERT'], dynamodb: { Keys: { PK: { S: [{ prefix: STREAMED.audit }] } } } },
  {
    eventName: ['MODIFY'],
    dynamodb: {
      Keys: { PK: { S: [{ prefix: STREAMED.link }] } },
      NewImage: { status: { S: ['live'] }, downloadsUsed: { N: [STREAMED.usedUp] } },
      OldImage: { downloadsUsed: { N: [{ 'anything-but': [STREAMED.usedUp] }] } },
    },
  },
];

/** What is told of what has happened. */
export class Events extends Construct {
  constructor(scope: Construct, id: string, { stage, data, alarms }: ServiceParts) {
    super(scope, id);
    new StreamConsumer(this, 'DispatchEvents', {
      folder: 'dispatch-events',
      env: dispatchEnv,
      environment: {},
      logRetention: stage.logRetention,
      streamArn: data.table.streamArn,
      patterns: EVENTS,
      alarms,
      impact: 'Partners are not told of what happened to orders, keys and links.',
      runbook: 'events-are-not-handed-on',
    });
  }
}
