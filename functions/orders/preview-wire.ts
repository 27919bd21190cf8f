import { type CancellationPreview, previewLine } from '#shared/domain/cancellation.ts';
import { toDecimal } from '#shared/domain/money.ts';
import type { Order } from '#shared/domain/order.ts';
import type { CappedRefund } from '#shared/domain/refund-cap.ts';
import { etagOf, link, resource } from '#shared/http/envelope.ts';
import type { CancellationPreviewReply } from './replies.ts';
import { orderUri } from './wire.ts';

const previewLineWire = ({
  line,
  settlement,
  ...preview
}: CancellationPreview): CancellationPreviewReply['lines'][number] => ({
  lineItemNumber: line.lineItemNumber,
  cancellable: preview.cancellable,
  ...(preview.reason !== undefined && { reason: preview.reason }),
  windowEndsAt: preview.windowEndsAt.toISOString(),
  daysLeft: preview.daysLeft,
  currencyCode: settlement.paid.currency,
  paid: toDecimal(settlement.paid),
  used: toDecimal(settlement.used),
  fee: toDecimal(settlement.fee),
  refund: toDecimal(settlement.refund),
  feePolicy: preview.feePolicy,
  ...(preview.refundsLeft && { refundsLeft: toDecimal(preview.refundsLeft) }),
});

const previewFacts = (order: Order, now: Date, capped?: readonly CappedRefund[]) => ({
  orderId: order.id,
  lines: order.lines.map((line) => previewLineWire(previewLine(order, line, now, capped))),
});

/** Changes with the amounts: on the next day a preview of today no longer matches. */
export function previewEtag(order: Order, now: Date, capped?: readonly CappedRefund[]): string {
  const { lines } = previewFacts(order, now, capped);
  return etagOf([order.id, order.version, lines.map(({ daysLeft: _, ...facts }) => facts)]);
}

export const previewWire = (
  order: Order,
  now: Date,
  capped?: readonly CappedRefund[],
): CancellationPreviewReply =>
  resource(
    'CancellationPreview',
    previewFacts(order, now, capped),
    { self: link(`${orderUri(order)}/cancellation`) },
    { etag: previewEtag(order, now, capped) },
  );
