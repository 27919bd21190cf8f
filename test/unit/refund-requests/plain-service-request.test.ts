import { describe, expect, it } from 'vitest';
import { parseInput } from '#shared/platform/http/input.ts';
import { fileRefundRequest } from '#shared/refund-requests/file-refund-request.ts';
import { previewApproval } from '#shared/refund-requests/preview-approval.ts';
import { fileRefundRequestInput } from '#shared/refund-requests/refund-request-input.ts';
import { refundRequestResponse } from '#shared/refund-requests/refund-request-response.ts';
import { SUPPORT_TOPICS } from '#shared/refund-requests/support-topics.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import {
  aContext,
  aCustomer,
  CUSTOMER_ID,
  NOW,
  ORDER_ID,
  PARTNER_ID,
} from '#test/fixtures/fixtures.ts';
import { approving, asOperator, patch, REPORT } from '#test/fixtures/refund-requests.ts';

const PLAIN = {
  ...{ locale: 'en-US', title: 'Activation', description: 'The key does not activate.' },
  supportTopicId: '41000002',
};

async function opened() {
  const store = memoryStore();
  await store.commit(store.customers.create(aCustomer()));
  return store;
}

async function fileIn(
  store: Awaited<ReturnType<typeof opened>>,
  body: object,
  context = aContext(),
) {
  const input = parseInput(fileRefundRequestInput, body);
  const { result, changes } = await fileRefundRequest(store)(input, context);
  await store.commit(changes);
  return result;
}

describe('a service request that asks for no refund', () => {
  it('has a status, and none of a refund', async () => {
    const shown = refundRequestResponse(await fileIn(await opened(), PLAIN), true);
    expect(shown).toMatchObject({ status: 'open' });
    expect(shown).not.toHaveProperty('refundStatus');
  });

  it.each(SUPPORT_TOPICS.map(({ id, name }) => [name, id]))(
    'is of the topic %s with a title and a description alone',
    async (_, supportTopicId) => {
      const store = await opened();
      const filed = await fileIn(store, { ...PLAIN, supportTopicId });
      expect(await store.refundRequests.find(filed.id)).toEqual(filed);
      expect(filed).toMatchObject({ partnerId: PARTNER_ID, severity: 'moderate', status: 'open' });
      expect(store.audit.records).toMatchObject([{ operationType: 'create_servicerequest' }]);
    },
  );

  it('keeps the customer, contact, product and note that it states', async () => {
    const filed = await fileIn(await opened(), {
      ...{ ...PLAIN, severity: 'Critical', customerDomain: 'contoso.com', productName: 'Server' },
      primaryContact: { lastName: 'Kim', phoneNumber: '555 0100', contactId: '7' },
      newNote: { text: 'It worked yesterday.' },
    });
    expect(filed).toMatchObject({
      ...{ customerId: CUSTOMER_ID, severity: 'critical', productName: 'Server' },
      contact: { lastName: 'Kim', phoneNumber: '555 0100' },
      notes: [
        { createdByName: 'agent@partner.test', createdAt: NOW, text: 'It worked yesterday.' },
      ],
    });
  });

  it('is answered without the fields of a refund', async () => {
    const response = refundRequestResponse(await fileIn(await opened(), PLAIN), false);
    expect(response).toMatchObject({
      ...{ status: 'open', supportTopicName: 'Product keys and activation' },
      primaryContact: { contactId: '', email: '' },
    });
    expect(JSON.stringify(response)).not.toMatch(/refundReason|requestedAmount|orderId/);
  });

  it('R22: is not about a customer of another partner', async () => {
    const other = { ...PLAIN, customerTenantId: '99999999-9999-4999-8999-999999999999' };
    await expect(fileIn(await opened(), other)).rejects.toMatchObject({ code: 'NO_RELATIONSHIP' });
  });

  it('names its customer where an operator files it', async () => {
    await expect(fileIn(await opened(), PLAIN, asOperator())).rejects.toMatchObject({
      ...{ code: 'INVALID_PROPERTY', data: ['customerTenantId'] },
    });
  });

  it('R18: is answered and closed by the operator, and neither approved nor declined', async () => {
    const store = await opened();
    const { id } = await fileIn(store, PLAIN);
    for (const body of [approving(1), { status: 'declined', newNote: { text: 'No.' } }]) {
      await expect(patch(store, id, body, asOperator())).rejects.toMatchObject({
        ...{ code: 'INVALID_PROPERTY', data: ['status'] },
      });
    }
    const preview = previewApproval(store)({ serviceRequestId: id }, asOperator());
    await expect(preview).rejects.toMatchObject({ code: 'INVALID_PROPERTY' });
    const answered = { status: 'closed', newNote: { text: 'Use the other key.' } };
    expect(await patch(store, id, answered, asOperator())).toMatchObject({ status: 'closed' });
  });

  it.each<[object, readonly string[]]>([
    [{ supportTopicId: '32444671' }, ['supportTopicId']],
    [{ title: undefined }, ['title']],
    [{ customerTenantId: CUSTOMER_ID, customerDomain: 'contoso.com' }, ['customerTenantId']],
    [{ primaryContact: { email: 'kim at partner' } }, ['primaryContact.email']],
    [
      { orderId: ORDER_ID },
      [
        ...['severity', 'refundReason', 'requestedAmount', 'primaryContact'],
        ...['supportTopicId', 'customerTenantId'],
      ],
    ],
  ])('is refused by the field for %j', (changes, data) => {
    expect(() => parseInput(fileRefundRequestInput, { ...PLAIN, ...changes })).toThrow(
      expect.objectContaining({ code: 'INVALID_PROPERTY', data }),
    );
  });

  it('R17: is a refund request as soon as it names a purchase, a reason or an amount', () => {
    const contact = { lastName: 'Kim', email: 'kim@partner.test', phoneNumber: '+82 2 531 4500' };
    for (const field of ['orderId', 'refundReason', 'requestedAmount'] as const) {
      const given = { ...PLAIN, primaryContact: contact, [field]: REPORT[field] };
      expect(() => parseInput(fileRefundRequestInput, given)).toThrow(
        expect.objectContaining({ code: 'INVALID_PROPERTY' }),
      );
    }
  });
});
