import * as z from 'zod';
import { type Answer, collectionOf, type Partner, request, tokenFor } from './partner.ts';

export const reportSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  notes: z.array(z.looseObject({ createdByName: z.string(), text: z.string() })),
});
export const reportList = collectionOf(reportSchema);

/** What a portal sends about an order of the partner's customer. */
export const refundRequestOf = (partner: Partner, orderId: string, changes: object = {}) => ({
  title: 'Wrong edition',
  description: 'The customer needs Datacenter.',
  severity: 'moderate',
  supportTopicId: 'purchase-refund',
  customerTenantId: partner.customer,
  orderId,
  refundReason: 'Bought by mistake.',
  requestedAmount: { amount: 100, currency: 'USD' },
  primaryContact: { lastName: 'Kim', email: 'kim@partner.test', phoneNumber: '+82 2 531 4500' },
  ...changes,
});

/** Files a report, and answers its id. */
export async function fileRefundRequest(partner: Partner, orderId: string, changes: object = {}) {
  const answer = await partner.send(
    'POST',
    '/v1/servicerequests/en-US',
    refundRequestOf(partner, orderId, changes),
  );
  return reportSchema.parse(answer.json).id;
}

export const approving = (amount: number) => ({
  status: 'approved',
  approvedAmount: { amount, currency: 'USD' },
});

/** A person of the operator's. */
export async function operatorOf(url: string, upn = 'ann@operator.test') {
  const token = await tokenFor(url, { roles: ['operator'], upn });
  return (method: string, path: string, body?: object, headers = {}): Promise<Answer> =>
    request(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
}
export type Operator = Awaited<ReturnType<typeof operatorOf>>;
