import type { AuditRecord } from './audit.ts';
import { cancellingLines } from './cancellation.ts';
import { type Cause, orderRecord } from './cancellation-record.ts';
import type { FinishDependencies } from './finish-cancellation.ts';
import type { Order, OrderLine } from './order.ts';
import type { Change } from './ports.ts';
import type { HeldKey } from './product-key.ts';
import type { Subscription } from './renewal.ts';

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
  { heldKeys }: FinishDependencies,
  { customerId }: Order,
  { line }: CancellingLine,
): Promise<readonly HeldKey[]> {
  const place = line.renews?.keysOf;
  return place ? heldKeys.list(customerId, place.orderId, place.lineItemNumber) : [];
}

/** What has to happen to the keys of a renewal: they end with it, or go back to what it renewed. */
async function carriedKeys(
  dependencies: FinishDependencies,
  order: Order,
  cancelling: CancellingLine,
  now: Date,
): Promise<{ readonly ending: readonly HeldKey[]; readonly back: readonly (readonly Change[])[] }> {
  const keys = await keysOf(dependencies, order, cancelling);
  const live = keys.filter(({ state }) => state === 'active');
  const { renewed } = cancelling;
  return renewed && takesKeysBack(cancelling, now)
    ? {
        ending: [],
        back: live.map((key) => [dependencies.heldKeys.extend(key, renewed.line.termEndsAt)]),
      }
    : { ending: live, back: [] };
}

/** A revocation with its audit record, for every key and link of the lines that is still alive. */
export async function revocations(
  dependencies: FinishDependencies,
  order: Order,
  lines: readonly CancellingLine[],
  cause: Cause,
): Promise<(readonly Change[])[]> {
  const { heldKeys, links, audit, ids } = dependencies;
  const numbers = new Set(cancellingLines(order).map((line) => line.lineItemNumber));
  const [own, allLinks, carried] = await Promise.all([
    heldKeys.list(order.customerId, order.id),
    links.list({ customerId: order.customerId, orderId: order.id }),
    Promise.all(lines.map((line) => carriedKeys(dependencies, order, line, cause.now))),
  ]);
  const revoked = (facts: Pick<AuditRecord, 'operationType' | 'resourceType' | 'resourceId'>) =>
    audit.append(
      orderRecord(order, cause, {
        ...facts,
        id: ids.sortable(cause.now),
        before: { state: 'active' },
        after: { state: 'revoked' },
      }),
    );
  const ownLive = own.filter((key) => key.state === 'active' && numbers.has(key.lineItemNumber));
  return [
    ...[...ownLive, ...carried.flatMap(({ ending }) => ending)].map((key) => [
      ...heldKeys.revoke(key, cause.now),
      revoked({
        operationType: 'revoke_software_key',
        resourceType: 'software_key',
        resourceId: `${key.orderId}:${key.lineItemNumber}:${key.productId}:${key.version}`,
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
