import type { AuditRecord } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import type { IssuedKey } from '#shared/product-keys/key.ts';
import type { Order, OrderLine } from '../order.ts';
import type { Subscription } from '../subscriptions/renewal.ts';
import { cancellingLines } from './cancellation.ts';
import { type ActorContext, orderRecord } from './cancellation-record.ts';
import type { FinishDependencies } from './finish-cancellation.ts';

/** A cancelling line with the subscription that it renewed, if it did. */
export interface CancellingLine {
  readonly line: OrderLine;
  readonly renewed: Subscription | undefined;
}

/** R12: what was renewed takes its keys back while its own term lasts. */
export const takesKeysBack = ({ line, renewed }: CancellingLine, now: Date): boolean =>
  line.renews?.keysOf !== undefined &&
  renewed?.line.state === 'active' &&
  now < renewed.line.termEndsAt;

async function keysOf(
  { issuedKeys }: FinishDependencies,
  { customerId }: Order,
  { line }: CancellingLine,
): Promise<readonly IssuedKey[]> {
  const location = line.renews?.keysOf;
  return location ? issuedKeys.list(customerId, location.orderId, location.lineItemNumber) : [];
}

/** The place of a key: never the key. */
const keyName = ({ orderId, lineItemNumber, productId, version }: IssuedKey): string =>
  `${orderId}:${lineItemNumber}:${productId}:${version}`;

/** Splits the keys of a renewal: they end with it, or go back to the line that it renewed. */
async function carriedKeys(
  dependencies: FinishDependencies,
  order: Order,
  cancelling: CancellingLine,
  actorContext: ActorContext,
): Promise<{
  readonly ending: readonly IssuedKey[];
  readonly back: readonly (readonly Change[])[];
}> {
  const keys = await keysOf(dependencies, order, cancelling);
  const live = keys.filter(({ state }) => state === 'active');
  const { renewed } = cancelling;
  if (!renewed || !takesKeysBack(cancelling, actorContext.now)) {
    return { ending: live, back: [] };
  }
  const { audit, ids, issuedKeys } = dependencies;
  const until = renewed.line.termEndsAt;
  const returned = (key: IssuedKey) =>
    orderRecord(order, actorContext, {
      ...{ id: ids.sortable(actorContext.now), operationType: 'return_software_key' },
      ...{ resourceType: 'software_key', resourceId: keyName(key) },
      before: { order: order.id, until: cancelling.line.termEndsAt.toISOString() },
      after: { order: renewed.order.id, until: until.toISOString() },
    });
  return {
    ending: [],
    back: live.map((key) => [issuedKeys.extend(key, until), audit.append(returned(key))]),
  };
}

/** A revocation with its audit record, for every key and link of the lines that is still alive. */
export async function revocations(
  dependencies: FinishDependencies,
  order: Order,
  lines: readonly CancellingLine[],
  actorContext: ActorContext,
): Promise<(readonly Change[])[]> {
  const { issuedKeys, links, audit, ids } = dependencies;
  const numbers = new Set(cancellingLines(order).map((line) => line.lineItemNumber));
  const [own, allLinks, carried] = await Promise.all([
    issuedKeys.list(order.customerId, order.id),
    links.list({ customerId: order.customerId, orderId: order.id }),
    Promise.all(lines.map((line) => carriedKeys(dependencies, order, line, actorContext))),
  ]);
  const revoked = (facts: Pick<AuditRecord, 'operationType' | 'resourceType' | 'resourceId'>) =>
    audit.append(
      orderRecord(order, actorContext, {
        ...facts,
        id: ids.sortable(actorContext.now),
        before: { state: 'active' },
        after: { state: 'revoked' },
      }),
    );
  const ownLive = own.filter((key) => key.state === 'active' && numbers.has(key.lineItemNumber));
  return [
    ...[...ownLive, ...carried.flatMap(({ ending }) => ending)].map((key) => [
      ...issuedKeys.revoke(key, actorContext.now),
      revoked({
        operationType: 'revoke_software_key',
        resourceType: 'software_key',
        resourceId: keyName(key),
      }),
    ]),
    ...carried.flatMap(({ back }) => back),
    ...allLinks
      .filter((link) => link.status !== 'revoked' && numbers.has(link.subject.lineItemNumber))
      .map((link) => [
        links.revoke(link),
        revoked({
          operationType: 'revoke_software_download_link',
          resourceType: 'software_download_link',
          resourceId: link.id,
        }),
      ]),
  ];
}
