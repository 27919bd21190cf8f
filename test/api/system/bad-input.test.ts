import { beforeAll, describe, expect, inject, it } from 'vitest';
import { CHOICE, errorSchema, OFFER, Partner, RESERVATION } from '#test/api/helpers/partner.ts';

const SQL_SERVER = 'DG7GMGF0FKZV:0001:DZH318Z00011';
const line = (changes: object = {}) => ({
  lineItems: [{ offerId: OFFER, quantity: 1, ...changes }],
});

let partner: Partner;
let orderId: string;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'), 'KR');
  orderId = await partner.buy();
});

const ordersNow = async () => (await partner.send('GET', partner.at('/orders'))).text;
let known: string | undefined;

/** Sends something bad, and shows that the orders are as they were before: as the one before it left them. */
async function refused(method: string, path: string, body?: unknown) {
  const before = known ?? (await ordersNow());
  const answer = await partner.send(method, path, body);
  known = await ordersNow();
  expect(known).toBe(before);
  expect(answer.text).not.toMatch(/\bat \S+\.(ts|mjs|js):\d|node_modules|Error:/);
  const { code, description, data } = errorSchema.parse(answer.json);
  return { status: answer.status, code, description, data };
}
const order = (body?: unknown) => refused('POST', partner.at('/orders'), body);

describe('an order', () => {
  it.each<[string, string | undefined, number, string]>([
    ['no body', undefined, 800002, 'The body is missing'],
    ['an empty body', '', 800002, 'The body is missing'],
    ['broken JSON', '{"lineItems": [', 800002, 'not valid JSON'],
    ['an array', '[]', 800002, 'must be a JSON object'],
    ['a string', '"order"', 800002, 'must be a JSON object'],
    ['a number', '42', 800002, 'must be a JSON object'],
    ['null', 'null', 800002, 'must be a JSON object'],
  ])('with %s is told what is wrong', async (_, body, code, words) => {
    expect(await order(body)).toMatchObject({
      status: 400,
      code,
      description: expect.stringContaining(words),
    });
  });

  it('with more than 1 MiB is 413, and one of more than the gateway takes, too', async () => {
    expect(await order({ ...line(), note: 'x'.repeat(1024 * 1024) })).toMatchObject({
      status: 413,
      code: 990013,
    });
    const answer = await partner.send(
      'POST',
      partner.at('/orders'),
      'x'.repeat(10 * 1024 * 1024 + 1),
    );
    expect(answer.status).toBe(413);
  });

  it.each([
    ['no lines', { lineItems: [] }, 3000, 'lineItems'],
    ['lines that are no list', { lineItems: {} }, 3000, 'lineItems'],
    ['a quantity of 0', line({ quantity: 0 }), 800017, 'lineItems[0].quantity'],
    ['a negative quantity', line({ quantity: -1 }), 800017, 'lineItems[0].quantity'],
    ['half a licence', line({ quantity: 0.5 }), 3000, 'lineItems[0].quantity'],
    ['a quantity in words', line({ quantity: 'two' }), 3000, 'lineItems[0].quantity'],
    ['more than the SKU allows', line({ quantity: 10_001 }), 800017, 'lineItems[0].quantity'],
    [
      'less than the SKU demands',
      line({ offerId: SQL_SERVER, quantity: 1 }),
      800017,
      'lineItems[0].quantity',
    ],
    ['an unknown offer', line({ offerId: 'A:B:C' }), 800004, 'lineItems[0].offerId'],
    ['what is no offer', line({ offerId: 'free' }), 800004, undefined],
    [
      'an old availability',
      line({ offerId: OFFER.replace(/\w+$/, 'OLD') }),
      800004,
      'lineItems[0].offerId',
    ],
    [
      'what Korea does not have (R2)',
      line({ offerId: RESERVATION }),
      800070,
      'lineItems[0].offerId',
    ],
    [
      'a term that it is not sold for',
      line({ termDuration: 'P3Y' }),
      3000,
      'lineItems[0].termDuration',
    ],
    ['an unknown term', line({ termDuration: 'P2Y' }), 3000, 'lineItems[0].termDuration'],
    ['another currency', { ...line(), currencyCode: 'EUR' }, 3000, 'currencyCode'],
    ['another billing cycle', { ...line(), billingCycle: 'monthly' }, 3000, 'billingCycle'],
  ])('for %s is refused by the field', async (_, body, code, field) => {
    expect(await order(body)).toMatchObject({ status: 400, code, ...(field && { data: [field] }) });
  });

  it('names all wrong fields at once', async () => {
    const { data } = await order({ lineItems: [{ quantity: 'x' }, { offerId: 7, quantity: 1 }] });
    expect(data).toEqual(['lineItems[0].offerId', 'lineItems[0].quantity', 'lineItems[1].offerId']);
  });
});

describe('Downloads & keys', () => {
  it.each([
    [{ version: '2008' }, 'version', '2022, 2025'],
    [{ language: 'xx-xx' }, 'language', 'en-us, ko-kr'],
    [{ fileType: 'zip' }, 'fileType', 'iso-x64'],
  ])('R6: for %o that does not exist says what there is', async (wrong, field, offered) => {
    const path = `${partner.entitlement(orderId)}/downloads`;
    expect(await refused('POST', path, { ...CHOICE, ...wrong })).toMatchObject({
      status: 400,
      code: 3000,
      data: [field],
      description: expect.stringContaining(`Choose one of: ${offered}.`),
    });
  });

  it.each(['nonsense', 'a:b:c', 'unknown:0:DG7GMGF0DVT7'])(
    'finds no entitlement "%s"',
    async (id) => {
      for (const what of ['options', 'keys', 'downloads']) {
        expect(await refused('GET', partner.at(`/entitlements/${id}/${what}`))).toMatchObject({
          status: 404,
          code: 990104,
        });
      }
    },
  );
});

describe('whoever asks for problem details', () => {
  it('gets RFC 9457 with the same facts', async () => {
    const answer = await partner.send('GET', partner.at('/orders/unknown'), undefined, {
      headers: { Accept: 'application/problem+json' },
    });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.json).toMatchObject({
      type: 'urn:countersign:problem:order-not-found',
      status: 404,
      code: 20000,
      detail: 'The customer has no order unknown.',
    });
  });
});

describe('the local run', () => {
  it.each([
    ['PUT', '/_local/clock', '{"now": "yesterday"}', 400],
    ['PUT', '/_local/clock', 'x', 400],
    ['POST', '/_local/jobs/orders', '', 400],
    ['POST', '/_local/token', '{"roles": "admin_agent"}', 400],
    ['GET', '/_local/nothing', undefined, 404],
  ])('says what is wrong with %s %s %s', async (method, path, body, status) => {
    const answer = await partner.send(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/node_modules| at \S+\.ts/);
  });
});
