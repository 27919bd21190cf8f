import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROUTE_KEYS, type RouteKey } from '#functions/routes.ts';
import { accountCommands } from '#test/api/helpers/account-commands.ts';
import { customerCommands } from '#test/api/helpers/customer-commands.ts';
import {
  agentCommands,
  decide,
  operatorCommands,
  partnerCommands,
  releaseCommands,
  sender,
} from '#test/api/helpers/every-command.ts';
import { keptData } from '#test/api/helpers/kept-data.ts';
import { collectionOf, Partner, request } from '#test/api/helpers/partner.ts';
import { openReceiver, type Receiver } from '#test/api/helpers/receiver.ts';
import { webhookCommands } from '#test/api/helpers/webhook-commands.ts';
import { retryUntil } from '#test/api/helpers/webhooks.ts';
import { type OwnService, startOwnService } from '#test/setup/own-service.ts';

const HOUR = 60 * 60 * 1000;
const REDRIVE = 'POST /v1/operator/deadwebhooks/{partnerId}/{eventId}/redrive';
const C = '/v1/customers/{customerTenantId}';

/** What changes nothing that counts, or is recorded by what comes before and after it. */
const WITHOUT: Readonly<Partial<Record<RouteKey, string>>> = {
  'POST /v1/extensions/product/checkInventory': 'asks',
  'POST /v1/extensions/product/checkinventory': 'asks',
  [`POST ${C}/promotionEligibilities`]: 'asks',
  'POST /v1/validations/address': 'asks',
  'POST /v1/operator/catalog/preview': 'asks',
  'POST /v1/productkeys/validate': 'asks, and shows no key',
  [`PUT ${C}/subscriptions/{subscriptionId}/supportcontact`]: 'refuses what would change something',
  'POST /v1/operator/media/{mediaId}/parts': 'signs addresses of an upload that is recorded',
  'POST /v1/operator/catalogimports': 'nobody reads it before it is published',
  'POST /v1/operator/catalogimports/{importId}/continue': 'nobody reads it before it is published',
  'PUT /v1/operator/keyimports/{importId}/parts/{partNumber}':
    'nobody draws from it before it is complete',
  'POST /d/{token}': 'a click: the link keeps who took it, when, and from where',
  'POST /d/{token}/{fileName}': 'a click: the link keeps who took it, when, and from where',
  // Their records are asserted where the routes are tested.
  'DELETE /webhooks/v1/registration': 'test/api/webhooks',
  'PUT /v1/me/partner/agents/{email}': 'test/api/partners',
  'DELETE /v1/me/partner/agents/{email}': 'test/api/partners',
  'PUT /v1/me/partner/clients/{clientName}': 'test/api/partners',
  'DELETE /v1/me/partner/clients/{clientName}': 'test/api/partners',
  [`POST ${C}/entitlements/{entitlementId}/downloads/{linkId}/revoke`]: 'test/api/entitlements',
};
/** Reads that are looks at a key or a link (R8). */
const LOOKS = [
  `GET ${C}/entitlements/{entitlementId}/downloads`,
  `GET ${C}/entitlements/{entitlementId}/keys`,
] as const;
const expected = [
  ...ROUTE_KEYS.filter((key) => /^(POST|PUT|PATCH|DELETE) /.test(key) && !(key in WITHOUT)),
  ...LOOKS,
];

const recordSchema = z.object({
  id: z.string(),
  partnerId: z.string(),
  operationType: z.string(),
  resourceType: z.string(),
  resourceId: z.string().min(1),
  actor: z.looseObject({ principalName: z.string(), roles: z.array(z.string()) }),
  at: z.iso.datetime(),
  correlationId: z.string(),
  before: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  after: z.record(z.string(), z.union([z.string(), z.number()])),
});
const WHO = [
  ['admin_agent@local', ['admin_agent']],
  ['ann@operator.test', ['operator']],
];
/** Operations that have nothing before them: what they make, or look at, was not there or stays as it is. */
const FIRST = /^(create|announce|register|get)_/;
/** It replaces whatever catalog there is, and says of none that it was the one. */
const WHATEVER = 'PUT /v1/operator/catalog';

/** A service of its own: its catalog is published, and its clock moved. */
let service: OwnService;
let receiver: Receiver;
let partner: Partner;
let rows: Awaited<ReturnType<ReturnType<typeof keptData>['rows']>>;
let walk: Awaited<ReturnType<typeof sender>>;
beforeAll(async () => {
  service = await startOwnService();
  [partner, receiver] = await Promise.all([Partner.open(service.url), openReceiver(() => 500)]);
  walk = await sender(partner);
  await webhookCommands(walk.send, receiver.url);
  await agentCommands(partner, walk.send);
  await accountCommands(partner, walk.send);
  await customerCommands(partner, walk.send);
  await decide(partner, walk.operate, 100);
  await operatorCommands(walk.operate);
  await partnerCommands(walk.operate);
  await releaseCommands(partner, walk.send, walk.operate);
  await redrive();
  rows = await keptData(service.dir).rows('AUDIT#');
});
afterAll(async () => {
  await service.stop();
  await receiver.close();
});

/** The test event fails ten times, over days, and is sent again. */
async function redrive(): Promise<void> {
  const dead = collectionOf(z.looseObject({ eventId: z.string() }));
  const path = `/v1/operator/deadwebhooks?partnerId=${partner.id}`;
  const listed = async () =>
    dead.parse((await walk.operate('GET /v1/operator/deadwebhooks', path)).json).items;
  const begun = Date.now();
  for (let tries = 1; tries < 60 && (await listed()).length === 0; tries += 1) {
    await retryUntil(service.url, receiver, tries, begun + tries * 25 * HOUR);
  }
  const [event] = await listed();
  await walk.operate(REDRIVE, `/v1/operator/deadwebhooks/${partner.id}/${event?.eventId}/redrive`);
}

describe('R8, R24: every route that changes something, or shows a key or a link', () => {
  it('was walked', () => {
    const recorded = [...walk.sent.keys()].filter((route) => !(route in WITHOUT));
    expect(
      recorded.filter((route) => !/^GET \/(?:v1\/operator|webhooks)/.test(route)).sort(),
    ).toEqual(expected.toSorted());
  });

  it.each(expected)('%s leaves a record of who, in which role, what, before and after', (route) => {
    const correlationId = walk.sent.get(route);
    const own = rows.filter((row) => row['correlationId'] === correlationId);
    const records = own.map((row) => recordSchema.parse(row));
    expect(records).not.toEqual([]);
    for (const { actor, operationType, before, after } of records) {
      expect(WHO).toContainEqual([actor.principalName, actor.roles]);
      expect(Object.keys(after), operationType).not.toEqual([]);
      const isFirst = FIRST.test(operationType) || route === WHATEVER;
      expect(before !== undefined, operationType).toBe(!isFirst);
    }
  });

  it('leaves none where it is sent to by nobody who may', async () => {
    for (const route of expected) {
      const [method = '', path = ''] = route.split(' ');
      const url = `${service.url}${path.replace(/\{\w+\}/g, 'unknown')}`;
      const body = method === 'GET' ? {} : { body: '{}' };
      expect((await request(url, { method, ...body })).status).toBe(401);
      const token = await partner.token('helpdesk_agent');
      const headers = { Authorization: `Bearer ${token}` };
      expect((await request(url, { method, headers, ...body })).status).toBeGreaterThan(399);
    }
    expect(await keptData(service.dir).rows('AUDIT#')).toHaveLength(rows.length);
  });
});
