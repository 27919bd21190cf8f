import { expect, it } from 'vitest';
import type { SentenceLanguage } from '#shared/platform/sentence.ts';
import {
  approvalPreviewResponse,
  previewApproval,
} from '#shared/refund-requests/preview-approval.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { anOrder, NOW } from '#test/fixtures/fixtures.ts';
import { aRefundRequest, asOperator } from '#test/fixtures/refund-requests.ts';

async function preview(amount?: number, language: SentenceLanguage = 'en') {
  const store = memoryStore();
  const request = aRefundRequest();
  await store.commit([store.orders.create(anOrder()), ...store.refundRequests.create(request)]);
  const input = { serviceRequestId: request.id, amount };
  return approvalPreviewResponse(
    await previewApproval(store)(input, asOperator('ann@operator.test', { now: NOW })),
    language,
  );
}

it('R18: a preview of a partial approval says that it cancels the purchase, and what each line gets', async () => {
  const shown = await preview(10);
  expect(shown).toMatchObject({
    ...{ amount: 10, currencyCode: 'USD', cancelsPurchase: true, needsSecondOperator: false },
    lines: [{ settlement: { paid: 365, refund: 10 }, due: { paid: 365, refund: 320.32 } }],
  });
  expect(shown.effect).toContain('cancels this many lines of order');
  expect((await preview(10, 'ko')).effect).toMatch(
    /^승인하면 10 USD을\(를\) 환불하고 .*1개를 취소합니다/,
  );
});

it('R18, R19: a preview beyond the rule says that a second operator is needed, and why', async () => {
  expect(await preview(365)).toMatchObject({
    ...{ needsSecondOperator: true, exceptions: ['above_bound'] },
  });
});

it('R17: a preview above what was paid is refused by field', async () => {
  await expect(preview(366)).rejects.toMatchObject({ data: ['approvedAmount.amount'] });
});
