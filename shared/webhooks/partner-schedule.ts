import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { webhookKeys } from './keys.ts';
import type { Lease } from './sender-queue.ts';

/**
 * An attempt takes at most 10 seconds: a sender with half of the lease left may begin one. It is also how long a
 * partner waits after its sender is killed; the job that detects this runs every minute.
 */
const LEASE_MILLISECONDS = 30_000;
/** Every further round means that a sender finished at that moment. */
const MAXIMUM_ROUNDS = 10;

/** `wakes` counts notifications. */
const scheduleItem = z.object({ wakes: z.int(), lease: z.optional(z.string()) });

/** One row per partner: who holds the sender lease, and when the next delivery is due. */
export class PartnerSchedule {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Makes a partner due now. A partner that is due already keeps its earlier time, which an alarm watches. */
  async notify(partnerId: string, now: Date): Promise<void> {
    const { duePK, dueSK } = webhookKeys.dueWebhooks(partnerId, now);
    const values = { ':one': 1, ':dueSK': dueSK };
    for (let round = 1; round <= MAXIMUM_ROUNDS; round += 1) {
      const becameDue = await this.#update(partnerId, {
        UpdateExpression: 'SET partnerId = :partner, duePK = :duePK, dueSK = :dueSK ADD wakes :one',
        ConditionExpression: 'attribute_not_exists(dueSK) OR dueSK > :dueSK',
        ExpressionAttributeValues: { ...values, ':partner': partnerId, ':duePK': duePK },
      });
      // A sender may finish between the two updates: the partner is no longer due, and the next round makes it due.
      const isDue =
        becameDue.done ||
        (await this.#update(partnerId, {
          UpdateExpression: 'ADD wakes :one',
          ConditionExpression: 'dueSK <= :dueSK',
          ExpressionAttributeValues: values,
        }).then(({ done }) => done));
      if (isDue) {
        return;
      }
    }
    throw new Error(`${partnerId} could not be notified.`);
  }

  async take(partnerId: string, now: number): Promise<Lease | undefined> {
    const token = randomUUID();
    const until = now + LEASE_MILLISECONDS;
    const { done, item } = await this.#update(partnerId, {
      UpdateExpression: 'SET lease = :token, leaseUntil = :until',
      ConditionExpression:
        'attribute_exists(PK) AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now)',
      ExpressionAttributeValues: { ':token': token, ':until': until, ':now': now },
    });
    const schedule = item === undefined ? undefined : scheduleItem.parse(item);
    // An update that the SDK repeats because its response was lost fails on its own lease.
    return schedule && (done || schedule.lease === token)
      ? { partnerId, token, until, notifications: schedule.wakes }
      : undefined;
  }

  async renew(lease: Lease, now: number): Promise<Lease | undefined> {
    const until = now + LEASE_MILLISECONDS;
    const { done } = await this.#update(lease.partnerId, {
      UpdateExpression: 'SET leaseUntil = :until',
      ConditionExpression: 'lease = :token',
      ExpressionAttributeValues: { ':token': lease.token, ':until': until },
    });
    return done ? { ...lease, until } : undefined;
  }

  async release({ partnerId, token }: Lease): Promise<void> {
    await this.#update(partnerId, {
      UpdateExpression: 'REMOVE lease, leaseUntil',
      ConditionExpression: 'lease = :token',
      ExpressionAttributeValues: { ':token': token },
    });
  }

  /** Returns undefined when the work is finished, or the lease to continue with when the partner was notified meanwhile. */
  async finish(lease: Lease, nextAt: Date | undefined): Promise<Lease | undefined> {
    const { partnerId, token, notifications } = lease;
    const next = nextAt && webhookKeys.dueWebhooks(partnerId, nextAt);
    const { done, item } = await this.#update(partnerId, {
      UpdateExpression: next
        ? 'SET duePK = :duePK, dueSK = :dueSK REMOVE lease, leaseUntil'
        : 'REMOVE lease, leaseUntil, duePK, dueSK',
      ConditionExpression: 'lease = :token AND wakes = :wakes',
      ExpressionAttributeValues: {
        ':token': token,
        ':wakes': notifications,
        ...(next && { ':duePK': next.duePK, ':dueSK': next.dueSK }),
      },
    });
    if (done) {
      return undefined;
    }
    const schedule = scheduleItem.parse(item);
    return schedule.lease === token ? { ...lease, notifications: schedule.wakes } : undefined;
  }

  async #update(
    partnerId: string,
    input: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
  ): Promise<{ readonly done: boolean; readonly item: unknown }> {
    try {
      const { Attributes } = await this.#table.client.send(
        new UpdateCommand({
          TableName: this.#table.name,
          Key: webhookKeys.partnerSchedule(partnerId),
          ReturnValues: 'ALL_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          ...input,
        }),
      );
      return { done: true, item: Attributes };
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) {
        return { done: false, item: error.Item && unmarshall(error.Item) };
      }
      throw error;
    }
  }
}
