import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { keptData } from '#test/api/helpers/kept-data.ts';
import { collectionOf, Partner, request } from '#test/api/helpers/partner.ts';
import {
  approving,
  fileRefundRequest,
  type Operator,
  operatorOf,
  refundRequestOf,
  reportList,
  reportSchema,
} from '#test/api/helpers/refund-requests.ts';
import { sinceYesterday } from '#test/api/helpers/time.ts';

const url = inject('serviceUrl');
const kept = keptData(inject('dataDir'));
const entrySchema = z.object({
  chargeType: z.string(),
  amount: z.object({ minorUnits: z.number() }),
});

let partner: Partner;
let ann: Operator;
let bob: Operator;
beforeAll(async () => {
  [partner, ann, bob] = await Promise.all([
    Partner.open(url),
    operatorOf(url),
    operatorOf(url, 'bob@operator.test'),
  ]);
});

const REFUND_TOPIC = expect.objectContaining({
  ...{ id: '41000001', name: 'CSP purchase/refund on behalf of customers' },
});
const pathOf = (id: string) => `/v1/servicerequests/${id}`;
/** What the partner's account shows of an order, in cents, by kind. */
async function accountOf(owner: Partner) {
  const entries = (await kept.accountOf(owner.id)).map((row) => entrySchema.parse(row));
  return Object.fromEntries(
    entries.map(({ chargeType, amount }) => [chargeType, amount.minorUnits]),
  );
}

describe('a service request', () => {
  it('R18: is of a topic that there is', async () => {
    const { status, json } = await partner.send('GET', '/v1/servicerequests/supporttopics');
    expect([status, json]).toMatchObject([
      200,
      { totalCount: 7, items: expect.arrayContaining([REFUND_TOPIC]) },
    ]);
  });

  it("is filed with Partner Center's fields alone, and read, listed, answered and closed", async () => {
    const owner = await Partner.open(url);
    const filed = await owner.send('POST', '/v1/servicerequests/en-US', {
      ...{ Id: null, Title: 'Activation', Description: 'The key does not activate.' },
      ...{ Severity: 'unknown', SupportTopicId: '41000002', Status: 'none', Organization: null },
    });
    expect(filed.status).toBe(201);
    const { id } = reportSchema.parse(filed.json);
    await owner.send('PATCH', pathOf(id), { newNote: { text: 'Version 2025.' } });
    const answer = { status: 'closed', newNote: { text: 'Use the other key.' } };
    expect((await ann('PATCH', pathOf(id), answer)).status).toBe(200);
    expect((await owner.send('GET', pathOf(id))).json).toMatchObject({
      ...{ status: 'closed', severity: 'moderate' },
      notes: [{ text: 'Version 2025.' }, { text: 'Use the other key.' }],
    });
    const list = await owner.send('GET', '/v1/servicerequests');
    expect(reportList.parse(list.json).items.map((each) => each.id)).toEqual([id]);
    expect((await partner.send('GET', pathOf(id))).status).toBe(404);
  });

  it('R16, R17, R18, R19: filed and approved, cancels the order: keys and links die, the account shows it', async () => {
    const owner = await Partner.open(url);
    const { orderId, url: link } = await owner.link();
    expect((await request(link)).status).toBe(302);
    const domains = collectionOf(
      z.looseObject({ companyProfile: z.looseObject({ domain: z.string() }) }),
    );
    const customers = domains.parse((await owner.send('GET', '/v1/customers')).json);
    const named = {
      ...{ customerTenantId: undefined, orderId: undefined, subscriptionId: `${orderId}:0` },
      customerDomain: customers.items[0]?.companyProfile.domain,
    };
    const id = await fileRefundRequest(owner, orderId, named);

    const answer = await ann('PATCH', pathOf(id), approving(200));
    expect([answer.status, answer.json]).toMatchObject([
      200,
      { refundStatus: 'approved', approvedAmount: { amount: 200, currency: 'USD' } },
    ]);
    expect((await request(link)).status).toBe(410);
    const keys = await owner.send('GET', `${owner.entitlement(orderId)}/keys`);
    expect(keys.json).toMatchObject({ items: [{ state: 'revoked' }] });
    const order = await owner.send('GET', owner.at(`/orders/${orderId}`));
    expect(order.json).toMatchObject({ status: 'cancelled', lineItems: [{ quantity: 0 }] });
    const { purchase = 0, refund = 0, termination_fee = 0 } = await accountOf(owner);
    expect(purchase).toBe(35_280);
    expect(refund + termination_fee).toBe(-20_000);
    expect((await owner.send('GET', pathOf(id))).json).toMatchObject({
      refundStatus: 'approved',
      status: 'closed',
    });
  });

  it('R18, R24: goes to and fro with notes, and each step is in the audit record', async () => {
    const id = await fileRefundRequest(partner, await partner.buy());
    const asking = { status: 'attention_needed', newNote: { text: 'Which edition?' } };
    expect((await ann('PATCH', pathOf(id), asking)).status).toBe(200);
    const answered = await partner.send('PATCH', pathOf(id), { newNote: { text: 'Datacenter.' } });
    expect(answered.json).toMatchObject({ status: 'open' });
    const refusing = { status: 'declined', newNote: { text: 'It was used.' } };
    const declined = await ann('PATCH', pathOf(id), refusing);
    expect(reportSchema.parse(declined.json).notes.map(({ text }) => text)).toEqual([
      'Which edition?',
      'Datacenter.',
      'It was used.',
    ]);
    expect((await partner.send('PATCH', pathOf(id), { status: 'closed' })).json).toMatchObject({
      status: 'closed',
      lastClosedDate: expect.stringMatching(/^20/),
    });
    const filter = JSON.stringify({
      ...{ Field: 'ResourceType', Value: 'service_request', Operator: 'equals' },
    });
    const records = await partner.send(
      'GET',
      `/v1/auditrecords?types=own&size=500&${sinceYesterday()}&filter=${encodeURIComponent(filter)}`,
    );
    const ours = collectionOf(
      z.looseObject({ customizedData: z.array(z.looseObject({ value: z.string() })) }),
    )
      .parse(records.json)
      .items.filter(({ customizedData }) => customizedData.some(({ value }) => value === id));
    expect(ours).toHaveLength(5);
    expect(records.text).not.toContain('Datacenter');
  });

  it('R18: above what is not used waits for a second operator, and its partner hears nothing', async () => {
    const id = await fileRefundRequest(partner, await partner.buy());
    const all = approving(352.8);
    const first = await ann('PATCH', pathOf(id), all);
    expect([first.status, first.json]).toMatchObject([
      202,
      { status: 'open', proposedApproval: { amount: 352.8, proposedBy: 'ann@operator.test' } },
    ]);
    expect((await ann('PATCH', pathOf(id), all)).status).toBe(202);
    expect((await partner.send('GET', pathOf(id))).text).not.toContain('ann@operator.test');
    const second = await bob('PATCH', pathOf(id), all);
    expect([second.status, second.json]).toMatchObject([200, { refundStatus: 'approved' }]);
  });

  it('R23: sent twice is filed once, and approved twice is answered twice and paid once', async () => {
    const owner = await Partner.open(url);
    const body = refundRequestOf(owner, await owner.buy());
    const headers = { 'MS-RequestId': randomUUID() };
    const answers = await Promise.all(
      [1, 2].map(() => owner.send('POST', '/v1/servicerequests/ko-kr', body, { headers })),
    );
    expect(answers[0]?.text).toBe(answers[1]?.text);
    const listed = reportList.parse((await owner.send('GET', '/v1/servicerequests')).json);
    expect(listed.items).toHaveLength(1);
    const id = listed.items[0]?.id ?? '';
    const approvals = await Promise.all(
      Array.from({ length: 10 }, () => ann('PATCH', pathOf(id), approving(100))),
    );
    expect(new Set(approvals.map(({ status }) => status))).toEqual(new Set([200]));
    const { refund = 0, termination_fee = 0 } = await accountOf(owner);
    expect(refund + termination_fee).toBe(-10_000);
  });

  it('R16, R18: approved while its partner cancels, is cancelled by one of the two and paid once', {
    tags: 'slow',
  }, async () => {
    for (let round = 0; round < 4; round += 1) {
      const owner = await Partner.open(url);
      const orderId = await owner.buy();
      const id = await fileRefundRequest(owner, orderId);
      const [approved, cancelled] = await Promise.all([
        ann('PATCH', pathOf(id), approving(100)),
        owner.send('PATCH', owner.at(`/orders/${orderId}`), { status: 'cancelled' }),
      ]);
      expect([approved.status, cancelled.status].filter((status) => status === 200)).toHaveLength(
        1,
      );
      const loser = approved.status === 200 ? cancelled : approved;
      expect([800014, 800061]).toContain(
        z.looseObject({ code: z.number() }).parse(loser.json).code,
      );
      const { refund = 0, termination_fee = 0 } = await accountOf(owner);
      expect(refund + termination_fee === -10_000).toBe(approved.status === 200);
      const refundRequest = reportSchema.parse((await owner.send('GET', pathOf(id))).json);
      expect(refundRequest.status).toBe(approved.status === 200 ? 'closed' : 'open');
    }
  });
});
