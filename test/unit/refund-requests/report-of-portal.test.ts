import { expect, it } from 'vitest';
import { fileRefundRequestInput } from '#shared/refund-requests/refund-request-input.ts';
import { REFUND_TOPIC, SUPPORT_TOPICS } from '#shared/refund-requests/support-topics.ts';
import * as portal from '../../../portal/src/pages/reports/to-report.ts';

const draft = {
  ...{ severity: 'minimal', title: 'A question', description: 'How?', reason: 'Twice' },
  ...{ customerId: 'b0d70a69-4c42-4b27-b64b-aa3f04d2a6f1', amount: '100', country: 'KR' },
  ...{ subscriptionId: '', name: 'Kim', mail: 'kim@contoso.com', phone: '02-531-4500' },
};
const purchase = {
  ...{ orderId: 'order', lineItemNumber: 0, name: 'Windows Server', currency: 'USD', paid: 100 },
  ...{ subscriptionId: '6f1f5ad3-7e0c-5b6e-9d2a-0d6b0c1f9e11', boughtAt: '2026-11-01T00:00:00Z' },
};

it.each(SUPPORT_TOPICS)(
  'R18: the portal files a report of the type that was chosen: $name',
  (topic) => {
    const sent = portal.toReport({ ...draft, topic: topic.id }, purchase);
    const { supportTopicId } = fileRefundRequestInput.parse({ ...sent, locale: 'en-US' });
    expect(supportTopicId).toBe(topic.id);
    expect(sent.requestedAmount !== undefined).toBe(topic.id === REFUND_TOPIC);
  },
);

it('R18: a question needs no customer', () => {
  const topic = SUPPORT_TOPICS.at(-1)?.id ?? REFUND_TOPIC;
  const sent = portal.toReport({ ...draft, topic, customerId: '' }, undefined);
  expect(sent).not.toHaveProperty('customerTenantId');
  expect(fileRefundRequestInput.safeParse({ ...sent, locale: 'ko' }).success).toBe(true);
});
