import { etagOf, link, resource } from '#shared/platform/http/envelope.ts';
import { toDecimal } from '#shared/platform/money.ts';
import type { Order } from '../order.ts';
import { orderUri } from '../order-response.ts';
import type { CancellationPreviewResponse } from '../order-schemas.ts';
import { type CancellationPreview, previewLine } from './cancellation.ts';
import { policyResponse } from './policy-response.ts';
import type { CountedRefund } from './refund-cap.ts';
import { settlementResponse } from './settlement-response.ts';

/** Amounts are for those who see invoices. */
interface Viewer {
  readonly withAmounts: boolean;
}

const previewLineResponse = (
  { line, settlement, refused, ...preview }: CancellationPreview,
  { withAmounts }: Viewer,
): CancellationPreviewResponse['lines'][number] => ({
  lineItemNumber: line.lineItemNumber,
  cancellable: preview.cancellable,
  ...(refused && { reason: refused.message, reasonCode: refused.code }),
  windowEndsAt: preview.windowEndsAt.toISOString(),
  daysLeft: preview.daysLeft,
  ...(preview.daysSince !== undefined && { daysSince: preview.daysSince }),
  ...(withAmounts && settlementResponse(settlement)),
  feePolicy: preview.feePolicy,
  policy: policyResponse(line.cancellationPolicy),
  ...(withAmounts && preview.refundsLeft && { refundsLeft: toDecimal(preview.refundsLeft) }),
});

const previewFacts = (
  order: Order,
  now: Date,
  capped: readonly CountedRefund[] | undefined,
  viewer: Viewer,
) => ({
  orderId: order.id,
  lines: order.lines.map((line) =>
    previewLineResponse(previewLine(order, line, now, capped), viewer),
  ),
});

/** Changes with the amounts: on the next day a preview of today no longer matches. */
export function previewEtag(order: Order, now: Date, capped?: readonly CountedRefund[]): string {
  const { lines } = previewFacts(order, now, capped, { withAmounts: true });
  return etagOf([
    order.id,
    order.version,
    lines.map(({ daysLeft: _, daysSince: __, ...facts }) => facts),
  ]);
}

export const previewResponse = (
  order: Order,
  now: Date,
  capped?: readonly CountedRefund[],
  viewer: Viewer = { withAmounts: true },
): CancellationPreviewResponse =>
  resource(
    'CancellationPreview',
    previewFacts(order, now, capped, viewer),
    { self: link(`${orderUri(order)}/cancellation`) },
    { etag: previewEtag(order, now, capped) },
  );
