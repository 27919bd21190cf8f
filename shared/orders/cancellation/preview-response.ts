import { etagOf, link, resource } from '#shared/platform/http/envelope.ts';
import { toDecimal } from '#shared/platform/money.ts';
import type { Order } from '../order.ts';
import { orderUri } from '../order-response.ts';
import type { CancellationPreviewResponse } from '../order-schemas.ts';
import { type CancellationPreview, previewLine } from './cancellation.ts';
import type { CountedRefund } from './refund-cap.ts';

const previewLineResponse = ({
  line,
  settlement,
  ...preview
}: CancellationPreview): CancellationPreviewResponse['lines'][number] => ({
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

const previewFacts = (order: Order, now: Date, capped?: readonly CountedRefund[]) => ({
  orderId: order.id,
  lines: order.lines.map((line) => previewLineResponse(previewLine(order, line, now, capped))),
});

/** Changes with the amounts: on the next day a preview of today no longer matches. */
export function previewEtag(order: Order, now: Date, capped?: readonly CountedRefund[]): string {
  const { lines } = previewFacts(order, now, capped);
  return etagOf([order.id, order.version, lines.map(({ daysLeft: _, ...facts }) => facts)]);
}

export const previewResponse = (
  order: Order,
  now: Date,
  capped?: readonly CountedRefund[],
): CancellationPreviewResponse =>
  resource(
    'CancellationPreview',
    previewFacts(order, now, capped),
    { self: link(`${orderUri(order)}/cancellation`) },
    { etag: previewEtag(order, now, capped) },
  );
