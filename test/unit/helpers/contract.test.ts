import { describe, expect, it } from 'vitest';
import { type Exchange, requireContract } from '#test/api/helpers/contract.ts';

const linksTo = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { uri: `/${name}`, method: 'GET', headers: [] }]));
const customer = {
  id: 'c',
  commerceId: '2e001a1b-d3ff-5408-8951-b714b1b52dc6',
  companyProfile: {
    ...{ tenantId: 'c', domain: 'a.com', companyName: 'A', country: 'US' },
    ...{ links: linksTo('self'), attributes: { objectType: 'CustomerCompanyProfile' } },
  },
  relationshipToPartner: 'reseller',
  customDomains: ['a.com'],
  createdDate: '2026-03-01T12:00:00.000Z',
  links: linksTo('self', 'profile', 'products', 'orders', 'subscriptions', 'entitlements'),
  attributes: { objectType: 'Customer', etag: 'e' },
};
const created = {
  ...customer,
  billingProfile: {
    ...{ id: 'c', email: '', culture: 'en-US', language: 'en', companyName: 'A' },
    links: linksTo('self'),
    attributes: { objectType: 'CustomerBillingProfile', etag: 'e' },
  },
  userCredentials: { userName: 'admin', password: '' },
};
const refusal = {
  ...{ code: 20002, description: 'No.', data: [], source: 'Countersign' },
  ...{ reasonCode: 'NO_RELATIONSHIP', params: {} },
};
const IDS = {
  ...{ 'MS-RequestId': 'r', 'MS-CorrelationId': 'c', 'MS-CV': 'v.0', 'MS-ServerId': 's' },
};
const JSON_TYPE = 'application/json; charset=utf-8';

interface Given extends Partial<Omit<Exchange, 'headers' | 'text'>> {
  readonly path?: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** An exchange about one customer that is as it should be, but for what is given. */
function hold({ path = '/v1/customers/c', type = JSON_TYPE, ...given }: Given = {}) {
  const body = 'body' in given ? given.body : customer;
  requireContract({
    ...{ method: 'GET', url: `http://127.0.0.1${path}`, sent: undefined, status: 200, ...given },
    headers: new Headers({ ...IDS, 'Content-Type': type, ...given.headers }),
    text: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
const holding = (given: Given) => () => hold(given);

describe('an answer held against the contract', () => {
  it.each([
    ['a success', {}],
    ['a documented refusal', { status: 403, body: refusal }],
    ["storage's own answer", { path: '/media/file.iso', body: 'bytes', status: 206 }],
    ['an unknown route, refused', { path: '/v1/nothing', status: 404, body: refusal }],
    ['a HEAD', { method: 'HEAD', path: '/v1/domains/a.com', status: 404, body: '' }],
    [
      'names of the input in another case',
      { ...post(), sent: '{"CompanyProfile": {"CompanyName": "A"}}' },
    ],
  ])('fits: %s', (_, given) => {
    expect(holding(given)).not.toThrow();
  });

  it.each([
    ['a status that is not documented', { status: 418 }, '418 of GET /v1/customers/{customerTe'],
    ['a field more', { body: { ...customer, secret: 1 } }, 'must NOT have additional properties'],
    [
      'a field more, further inside',
      { body: { ...customer, companyProfile: { ...customer.companyProfile, vat: 1 } } },
      'body/companyProfile must NOT have additional properties',
    ],
    ['a field less', { body: { ...customer, id: undefined } }, "must have required property 'id'"],
    ['another type', { type: 'text/html' }, 'is text/html, and should be application/json'],
    [
      'a number that this route does not refuse with',
      { status: 403, body: { ...refusal, code: 400030 } },
      'body/code must be equal to one of the allowed values',
    ],
    [
      'a body where there is none',
      { method: 'HEAD', path: '/v1/domains/a.com', body: 'x' },
      'has a body',
    ],
    ['a header less', { ...post(), headers: {} }, 'has no header location'],
    [
      'input that the schema would not take',
      { ...post(), sent: '{"companyProfile": {"companyName": "A"}}' },
      "body/companyProfile must have required property 'domain'",
    ],
    ['an answer where there is no route', { path: '/v1/nothing' }, 'no route is documented'],
  ])('does not fit: %s', (_, given, problem) => {
    expect(holding(given)).toThrow(problem);
  });
});

function post(): Given {
  const headers = { Location: '/v1/customers/c' };
  return { method: 'POST', path: '/v1/customers', status: 201, headers, body: created };
}
