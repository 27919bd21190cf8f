import { etagOf, link, resource } from '#shared/platform/http/envelope.ts';
import { toDecimal } from '#shared/platform/money.ts';
import { type SentenceLanguage, sentenceIn } from '#shared/platform/sentence.ts';
import type { Order } from '../order.ts';
import { orderUri } from '../order-response.ts';
import type { CancellationPreviewResponse } from '../order-schemas.ts';
import { type CancellationPreview, previewLine } from './cancellation.ts';
import { policyResponse } from './policy-response.ts';
import type { CountedRefund } from './refund-cap.ts';
import { settlementResponse } from './settlement-response.ts';

interface Viewer {
  /** Amounts are for those who see invoices. */
  readonly withAmounts: boolean;
  readonly language: SentenceLanguage;
}

const ANYBODY: Viewer = { withAmounts: true, language: 'en' };

const previewLineResponse = (
  { line, settlement, refused, ...preview }: CancellationPreview,
  { withAmounts, language }: Viewer,
): CancellationPreviewResponse['lines'][number] => ({
  lineItemNumber: line.lineItemNumber,
  cancellable: preview.cancellable,
  ...(refused && { reason: sentenceIn(refused.sentence, language), reasonCode: refused.code }),
  windowEndsAt: preview.windowEndsAt.toISOString(),
  daysLeft: preview.daysLeft,
  ...(preview.daysSince !== undefined && { daysSince: preview.daysSince }),
  ...(withAmounts && settlementResponse(settlement)),
  feePolicy: sentenceIn(preview.feePolicy, language),
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
  const { lines } = previewFacts(order, now, capped, ANYBODY);
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
  viewer: Viewer = ANYBODY,
): CancellationPreviewResponse =>
  resource(
    'CancellationPreview',
    previewFacts(order, now, capped, viewer),
    { self: link(`${orderUri(order)}/cancellation`) },
    { etag: previewEtag(order, now, capped) },
  );
