import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Partner } from '#test/api/helpers/partner.ts';
import { baselineOf, PARTNER_ROUTES } from '#test/conformance/baseline.ts';
import { type Sent, send } from '#test/conformance/send.ts';
import { World } from '#test/conformance/world.ts';

const url = inject('serviceUrl');

/** Names of the ids that one partner has, and no other one. */
const OWNED =
  /\{(?:orderId|cartId|subscriptionId|entitlementId|serviceRequestId|attachmentId|auditRecordId)\}/;
/** Anybody may ask for an Azure subscription that nobody has registered. */
const OF_NOBODY = /\{subscriptionId\}\/registration/;
/** Ids whose resources have nothing below them, so that no read can show anything. */
const EMPTY = /\/(?:addons|conversions|transitions|upgrades|azureEntitlements|activationlinks)$/;

const routes = PARTNER_ROUTES.filter(
  ({ key }) => OWNED.test(key) && !OF_NOBODY.test(key) && !EMPTY.test(key),
);

let owner: World;
let stranger: World;
beforeAll(async () => {
  owner = await World.open(url);
  stranger = new World(await Partner.open(url));
  // A customer that holds a purchase is one to ask below.
  await stranger.partner.buy();
});

/** The owner's request with the stranger's customer in the place of the owner's. */
const belowOwn = (sent: Sent): Sent =>
  JSON.parse(
    JSON.stringify(sent).replaceAll(owner.partner.customer, stranger.partner.customer),
  ) as Sent;

it('walks the routes with an id of one partner', () => {
  expect(routes.length).toBeGreaterThan(25);
});

describe('R22: an id of another partner', () => {
  it.each(routes.map((route) => [route.key, route] as const))(
    "leads nowhere below the caller's own customer: %s",
    async (_, route) => {
      const { world, sent } = await baselineOf(owner, route);
      expect(world.partner).toBe(owner.partner);
      const refused = await send(stranger, belowOwn(sent));
      expect([403, 404], JSON.stringify(refused.json)).toContain(refused.status);
      // It is the owner's, and is still there.
      const answer = await send(owner, sent);
      expect(answer.status, JSON.stringify(answer.json)).toBeLessThan(400);
    },
  );
});
