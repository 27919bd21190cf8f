import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { ROW_VERSION, rowSchema } from '#shared/platform/dynamodb/row.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { webhookKeys } from './keys.ts';
import type { Lease } from './sender-queue.ts';

/**
 * A try takes 10 seconds at most: whoever has half of this left may begin one. It is also how long a partner waits
 * after its sender was killed, and the job that finds that comes every minute.
 */
const LEASE_MILLISECONDS = 30_000;
/** Each one means that a sender finished just then. */
const MAXIMUM_ROUNDS = 10;

const agendaItem = rowSchema({ wakes: z.int(), lease: z.optional(z.string()) });

/** The one row of a partner that says who sends, and since or from when there is something to send. */
export class WebhookAgenda {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** A partner that is due stays due since then, which an alarm looks at; else it becomes so now. */
  async wake(partnerId: string, now: Date): Promise<void> {
    const { duePK, dueSK } = webhookKeys.dueWebhooks(partnerId, now);
    const wakes = { ':one': 1, ':dueSK': dueSK };
    for (let round = 1; round <= MAXIMUM_ROUNDS; round += 1) {
      const becomes = await this.#update(partnerId, {
        UpdateExpression:
          'SET partnerId = :partner, v = :v, duePK = :duePK, dueSK = :dueSK ADD wakes :one',
        ConditionExpression: 'attribute_not_exists(dueSK) OR dueSK > :dueSK',
        ExpressionAttributeValues: {
          ...wakes,
          ':partner': partnerId,
          ':v': ROW_VERSION,
          ':duePK': duePK,
        },
      });
      // Its sender may finish between the two: then it is due no more, and becomes so.
      const stays =
        becomes.done ||
        (await this.#update(partnerId, {
          UpdateExpression: 'ADD wakes :one',
          ConditionExpression: 'dueSK <= :dueSK',
          ExpressionAttributeValues: wakes,
        }).then(({ done }) => done));
      if (stays) {
        return;
      }
    }
    throw new Error(`${partnerId} could not be woken.`);
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
    const agenda = item === undefined ? undefined : agendaItem.parse(item);
    // One that is sent again, because its answer was lost, is refused by its own lease.
    return agenda && (done || agenda.lease === token)
      ? { partnerId, token, until, wakes: agenda.wakes }
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

  async giveBack({ partnerId, token }: Lease): Promise<void> {
    await this.#update(partnerId, {
      UpdateExpression: 'REMOVE lease, leaseUntil',
      ConditionExpression: 'lease = :token',
      ExpressionAttributeValues: { ':token': token },
    });
  }

  /** Nothing when it is over; the lease to go on with when the partner was woken meanwhile. */
  async finish(lease: Lease, nextAt: Date | undefined): Promise<Lease | undefined> {
    const { partnerId, token, wakes } = lease;
    const next = nextAt && webhookKeys.dueWebhooks(partnerId, nextAt);
    const { done, item } = await this.#update(partnerId, {
      UpdateExpression: next
        ? 'SET duePK = :duePK, dueSK = :dueSK REMOVE lease, leaseUntil'
        : 'REMOVE lease, leaseUntil, duePK, dueSK',
      ConditionExpression: 'lease = :token AND wakes = :wakes',
      ExpressionAttributeValues: {
        ':token': token,
        ':wakes': wakes,
        ...(next && { ':duePK': next.duePK, ':dueSK': next.dueSK }),
      },
    });
    if (done) {
      return undefined;
    }
    const agenda = agendaItem.parse(item);
    return agenda.lease === token ? { ...lease, wakes: agenda.wakes } : undefined;
  }

  async #update(
    partnerId: string,
    input: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
  ): Promise<{ readonly done: boolean; readonly item: unknown }> {
    try {
      const { Attributes } = await this.#table.client.send(
        new UpdateCommand({
          TableName: this.#table.name,
          Key: webhookKeys.webhookAgenda(partnerId),
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
