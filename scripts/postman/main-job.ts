import { type Item, request } from './request.ts';

/** Lines of a Postman test script: what the response must be, and what the next requests need of it. */
const expects = (status: number, ...then: readonly string[]): readonly string[] => [
  `pm.test('answers ${status}', () => pm.response.to.have.status(${status}));`,
  ...then,
];
const keep = (variable: string, path: string): string =>
  `pm.collectionVariables.set('${variable}', pm.response.json().${path});`;

const ORDER = { lineItems: [{ offerId: 'DG7GMGF0DVT7:0001:DZH318Z00001', quantity: 1 }] };
const DOWNLOAD = { version: '2025', language: 'en-us', fileType: 'iso-x64' };
const ENTITLEMENT =
  '/v1/customers/{{customerTenantId}}/entitlements/{{orderId}}:0:DG7GMGF0DVT7/downloads';

/** The main job in the order in which a person runs it. Each request keeps what the next ones need. */
export const MAIN_JOB: readonly Item[] = [
  request({
    name: '0. Get a token (local runs only)',
    method: 'POST',
    path: '/_local/token',
    open: true,
    script: expects(200, keep('token', 'access_token')),
  }),
  request({
    name: '1. Choose a customer',
    method: 'GET',
    path: '/v1/customers',
    script: expects(200, keep('customerTenantId', 'items[0].id')),
  }),
  request({
    name: '2. Buy a Windows Server subscription',
    method: 'POST',
    path: '/v1/customers/{{customerTenantId}}/orders',
    body: ORDER,
    script: expects(201, keep('orderId', 'id')),
  }),
  request({
    name: '3. Get its product key and a download link',
    method: 'POST',
    path: ENTITLEMENT,
    body: DOWNLOAD,
    script: expects(
      201,
      keep('link', 'link.url'),
      // For the folder "Download link".
      keep('linkToken', "link.url.split('/').pop()"),
    ),
  }),
  request({
    name: '4. Download: the click is counted',
    method: 'GET',
    path: '{{link}}',
    open: true,
    script: expects(200),
  }),
  request({
    name: '5. Cancel: key and link end',
    method: 'PATCH',
    path: '/v1/customers/{{customerTenantId}}/orders/{{orderId}}',
    body: { status: 'cancelled' },
    script: expects(200),
  }),
  request({
    name: 'The link has ended',
    method: 'GET',
    path: '{{link}}',
    open: true,
    script: expects(410),
  }),
];
