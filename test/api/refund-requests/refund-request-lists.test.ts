import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { OFFER, Partner } from '#test/api/helpers/partner.ts';
import {
  approving,
  fileRefundRequest,
  type Operator,
  operatorOf,
  refundRequestOf,
  reportList,
} from '#test/api/helpers/refund-requests.ts';

const url = inject('serviceUrl');
const pathOf = (id: string) => `/v1/servicerequests/${id}`;

let partner: Partner;
let ann: Operator;
beforeAll(async () => {
  [partner, ann] = await Promise.all([Partner.open(url), operatorOf(url)]);
});

describe('service requests', () => {
  it('R22: of a partner are nobody else’s, by whatever way', async () => {
    const stranger = await Partner.open(url);
    const id = await fileRefundRequest(partner, await partner.buy());
    const attempts = (refundRequest: string) =>
      [
        ['GET', pathOf(refundRequest), undefined],
        ['PATCH', pathOf(refundRequest), { newNote: { text: 'x' } }],
        ['GET', `${pathOf(refundRequest)}/attachments`, undefined],
        [
          'POST',
          `${pathOf(refundRequest)}/attachments`,
          { fileName: 'a', contentType: 'text/plain' },
        ],
        ['GET', `${pathOf(refundRequest)}/attachments/a`, undefined],
      ] as const;
    const told = async (refundRequest: string) =>
      Promise.all(
        attempts(refundRequest).map(async ([method, path, body]) => {
          const { status, text } = await stranger.send(method, path, body);
          return { status, text: text.replaceAll(refundRequest, 'ID') };
        }),
      );
    const unknown = randomUUID();
    expect(await told(id)).toEqual(await told(unknown));
    expect(new Set((await told(id)).map(({ status }) => status))).toEqual(new Set([404]));
    const own = await stranger.send('GET', `/v1/servicerequests?partnerId=${partner.id}`);
    expect(own.json).toMatchObject({ totalCount: 0 });
    const filed = await stranger.send(
      'POST',
      '/v1/servicerequests/en-US',
      refundRequestOf(partner, await partner.buy()),
    );
    expect([filed.status, filed.json]).toMatchObject([403, { code: 20002 }]);
  });

  it('have their notes at their own address, and in no list', async () => {
    const owner = await Partner.open(url);
    const id = await fileRefundRequest(owner, await owner.buy());
    await owner.send('PATCH', pathOf(id), { newNote: { text: 'One more thing.' } });
    const { json: whole } = await owner.send('GET', pathOf(id));
    expect(whole).toMatchObject({ notes: [{ text: 'One more thing.' }] });
    const lists = [
      await owner.send('GET', '/v1/servicerequests'),
      await owner.send('GET', owner.at('/servicerequests')),
      await ann('GET', `/v1/operator/servicerequests?partnerId=${owner.id}`),
    ];
    for (const { json } of lists) {
      expect(json).toMatchObject({ items: [{ id, notes: [] }] });
    }
  });

  it('are at most ten that wait for one order; the refusal says what to do', async () => {
    const owner = await Partner.open(url);
    const orderId = await owner.buy();
    for (let count = 0; count < 10; count += 1) {
      await fileRefundRequest(owner, orderId);
    }
    const file = () =>
      owner.send('POST', '/v1/servicerequests/en-US', refundRequestOf(owner, orderId));
    const refused = await file();
    expect([refused.status, refused.json]).toMatchObject([
      409,
      { code: 990152, description: expect.stringContaining('close one') },
    ]);
    const list = reportList.parse((await owner.send('GET', '/v1/servicerequests')).json);
    await owner.send('PATCH', pathOf(list.items[0]?.id ?? ''), { status: 'closed' });
    expect((await file()).status).toBe(201);
  });

  it('are listed page by page, by partner, customer and status, and to the operator by whose they are', async () => {
    const owner = await Partner.open(url);
    const orderId = await owner.buy([{ offerId: OFFER, quantity: 2 }]);
    const ids = [];
    for (let count = 0; count < 3; count += 1) {
      ids.push(await fileRefundRequest(owner, orderId));
    }
    await owner.send('PATCH', pathOf(ids[1] ?? ''), { status: 'closed' });
    const idsOf = (json: unknown) => reportList.parse(json).items.map(({ id }) => id);

    const first = await owner.send('GET', '/v1/servicerequests?size=2');
    expect(idsOf(first.json)).toEqual(ids.slice(0, 2));
    const { links } = z
      .looseObject({
        links: z.object({
          next: z.object({
            uri: z.string(),
            headers: z.tuple([z.object({ key: z.string(), value: z.string() })]),
          }),
        }),
      })
      .parse(first.json);
    const [header] = links.next.headers;
    const rest = await owner.send('GET', `/v1${links.next.uri}`, undefined, {
      headers: { [header.key]: header.value },
    });
    expect(idsOf(rest.json)).toEqual(ids.slice(2));

    const filter = encodeURIComponent('{"Field":"Status","Value":"closed","Operator":"equals"}');
    const closed = await owner.send('GET', `/v1/servicerequests?filter=${filter}`);
    expect(idsOf(closed.json)).toEqual([ids[1]]);
    expect(idsOf((await owner.send('GET', owner.at('/servicerequests'))).json)).toEqual(ids);
    const theirs = await ann('GET', `/v1/servicerequests?partnerId=${owner.id}`);
    expect(idsOf(theirs.json)).toEqual(ids);
    expect((await ann('GET', '/v1/servicerequests')).json).toMatchObject({ data: ['partnerId'] });
  });

  it('wait in the queue of the operator, the severest first', async () => {
    const owner = await Partner.open(url);
    const orderId = await owner.buy();
    const minimal = await fileRefundRequest(owner, orderId, { severity: 'minimal' });
    const critical = await fileRefundRequest(owner, orderId, { severity: 'critical' });
    const queue = async (status: string) => {
      const { json } = await ann('GET', `/v1/operator/servicerequests?status=${status}&size=500`);
      const ids = reportList.parse(json).items.map(({ id }) => id);
      return ids.filter((id) => [minimal, critical].includes(id));
    };
    expect(await queue('open')).toEqual([critical, minimal]);
    await ann('PATCH', pathOf(critical), { status: 'attention_needed' });
    expect([await queue('open'), await queue('attention_needed')]).toEqual([[minimal], [critical]]);
    expect((await ann('GET', '/v1/operator/servicerequests?status=closed')).status).toBe(400);
  });

  it('R18: are looked for in the queue by severity, partner and what waits for a second operator', async () => {
    const [owner, other] = await Promise.all([Partner.open(url), Partner.open(url)]);
    const orderId = await owner.buy();
    const minimal = await fileRefundRequest(owner, orderId, { severity: 'minimal' });
    const critical = await fileRefundRequest(owner, orderId, { severity: 'critical' });
    await fileRefundRequest(other, await other.buy(), { severity: 'critical' });
    expect((await ann('PATCH', pathOf(minimal), approving(352.8))).status).toBe(202);
    const queued = async (more = '') => {
      const path = `/v1/operator/servicerequests?partnerId=${owner.id}${more}`;
      const { json } = await ann('GET', path);
      return reportList.parse(json).items.map(({ id }) => id);
    };
    expect(await queued()).toEqual([critical, minimal]);
    expect(await queued('&severity=critical')).toEqual([critical]);
    expect(await queued('&proposed=true')).toEqual([minimal]);
    expect(await queued('&proposed=false&size=1')).toEqual([critical]);
    for (const [query, field] of [
      ['severity=huge', 'severity'],
      ['proposed=yes', 'proposed'],
      ['partnerId=', 'partnerId'],
    ]) {
      const { status, json } = await ann('GET', `/v1/operator/servicerequests?${query}`);
      expect([status, json]).toMatchObject([400, { data: [field] }]);
    }
  });
});
