import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { ADDRESS, C } from './common.ts';
import * as models from './sdk-models.ts';
import { type Model, SDKS } from './sdk-models.ts';
import { type Received, send } from './send.ts';
import { World } from './world.ts';

const object = z.record(z.string(), z.unknown());
const ofLines = z.looseObject({ lineItems: z.array(object) });
const CONTACT = { firstName: 'Gena', lastName: 'Soto', email: 'gena@contoso.test' };
const LINE = { quantity: 1, billingCycle: 'one_time' };

describe.each(SDKS)('a body as the $name writes it', ({ name, version, write }) => {
  let world: World;
  beforeAll(async () => {
    world = await World.registered(inject('serviceUrl'));
  });

  const headers = { 'MS-SdkVersion': version, 'MS-PartnerCenter-Client': `Partner Center ${name}` };
  async function call(method: string, place: string, body?: unknown): Promise<Received> {
    const path = await world.fill(place);
    return send(world, {
      ...{ method, path, headers },
      ...(body !== undefined && { body: await world.fill(body) }),
    });
  }
  /** Sends a resource that a program has filled in. */
  const give = (method: string, place: string, model: Model, value: object) =>
    call(method, place, write(model, value));
  const readAt = async (place: string) => object.parse((await call('GET', place)).json);
  /** Sends a resource as it was read, with what a program changes in it. */
  async function echo(method: string, place: string, model: Model, change: object) {
    return give(method, place, model, { ...(await readAt(place)), ...change });
  }

  it('creates a customer by its domain and its billing profile', async () => {
    const billingProfile = {
      ...{ email: 'gena@contoso.test', culture: 'en-US', language: 'En', companyName: 'Contoso' },
      defaultAddress: ADDRESS,
    };
    const customer = { companyProfile: { domain: '{newDomain}' }, billingProfile };
    const { status, json } = await give('POST', '/v1/customers', models.CUSTOMER, customer);
    expect([status, json]).toMatchObject([201, { companyProfile: { companyName: 'Contoso' } }]);
  });

  it('creates a cart, changes it as it was read, and checks it out', async () => {
    const lineItems = [{ ...LINE, catalogItemId: '{catalogItemId}' }];
    const made = await give('POST', `${C}/carts`, models.CART, { lineItems });
    const { id } = z.looseObject({ id: z.string() }).parse(made.json);
    const place = `${C}/carts/${id}`;
    const [line] = ofLines.parse(await readAt(place)).lineItems;
    const more = { lineItems: [{ ...line, quantity: 2 }] };
    expect(await echo('PUT', place, models.CART, more)).toMatchObject({
      status: 200,
      json: { lineItems: [{ quantity: 2 }] },
    });
    expect(await call('POST', `${place}/checkout`, 'success')).toMatchObject({
      status: 201,
      json: { orders: [{ status: 'completed', lineItems: [{ quantity: 2 }] }] },
    });
  });

  it('orders, and cancels one line and then the rest of the order as it was read', async () => {
    const other = { ...LINE, offerId: '{otherCatalogItemId}', lineItemNumber: 1 };
    const lineItems = [{ ...LINE, offerId: '{catalogItemId}' }, other];
    const order = { referenceCustomerId: '{customerTenantId}', lineItems };
    const made = await give('POST', `${C}/orders`, models.ORDER, order);
    expect(made.status).toBe(201);
    const place = `${C}/orders/${object.parse(made.json)['id']}`;
    const [first] = ofLines.parse(await readAt(place)).lineItems;
    const one = { status: 'cancelled', lineItems: [first] };
    expect(await echo('PATCH', place, models.ORDER, one)).toMatchObject({
      status: 200,
      json: { status: 'completed', lineItems: [{ quantity: 0 }, { quantity: 1 }] },
    });
    expect(await echo('PATCH', place, models.ORDER, { status: 'cancelled' })).toMatchObject({
      status: 200,
      json: { status: 'cancelled', lineItems: [{ quantity: 0 }, { quantity: 0 }] },
    });
  });

  it('renames a subscription as it was read, and deletes it', async () => {
    const place = `${C}/subscriptions/{subscriptionId}`;
    const named = { friendlyName: 'Servers in Seoul' };
    expect(await echo('PATCH', place, models.SUBSCRIPTION, named)).toMatchObject({
      status: 200,
      json: { ...named, status: 'active' },
    });
    expect(await echo('PATCH', place, models.SUBSCRIPTION, { status: 'deleted' })).toMatchObject({
      status: 200,
      json: { status: 'deleted' },
    });
  });

  it('refuses another quantity of a subscription as it was read', async () => {
    world = world.fresh();
    const place = `${C}/subscriptions/{subscriptionId}`;
    const more = await echo('PATCH', place, models.SUBSCRIPTION, { quantity: 3 });
    expect(more.status).toBe(400);
  });

  it('files a service request, and adds a note and closes it as it was read', async () => {
    const request = {
      ...{ title: 'Question', description: 'The key does not activate.', severity: 'minimal' },
      supportTopicId: '{supportTopicId}',
    };
    const made = await give('POST', '/v1/servicerequests/en-US', models.SERVICE_REQUEST, request);
    expect(made.status).toBe(201);
    const place = `/v1/servicerequests/${object.parse(made.json)['id']}`;
    const newNote = { text: 'It does now.' };
    expect(await echo('PATCH', place, models.SERVICE_REQUEST, { newNote })).toMatchObject({
      status: 200,
      json: { status: 'open', notes: [newNote] },
    });
    expect(await echo('PATCH', place, models.SERVICE_REQUEST, { status: 'closed' })).toMatchObject({
      status: 200,
      json: { status: 'closed', notes: [newNote] },
    });
  });

  it.each([
    ["a customer's billing profile", `${C}/profiles/billing`, models.BILLING_PROFILE],
    ['the organization profile', '/v1/profiles/organization', models.ORGANIZATION_PROFILE],
    ['the support profile', '/v1/profiles/support', models.SUPPORT_PROFILE],
    ['the billing profile', '/v1/profiles/billing', models.PARTNER_BILLING],
    ['the legal business profile', '/v1/profiles/legalbusiness', models.LEGAL_PROFILE],
    [
      'the support contact of a subscription',
      `${C}/subscriptions/{subscriptionId}/supportcontact`,
      models.SUPPORT_CONTACT,
    ],
  ])('puts %s back as it was read', async (_, place, model) => {
    const before = await readAt(place);
    const { status, json } = await echo('PUT', place, model, {});
    expect(status).toBe(200);
    const { attributes: _attributes, ...kept } = before;
    expect(json).toMatchObject(kept);
  });

  it('records an agreement', async () => {
    const agreement = {
      ...{ primaryContact: CONTACT, templateId: '{templateId}', userId: 'gena@partner.test' },
      ...{ dateAgreed: '2026-11-28T00:00:00Z', type: 'MicrosoftCustomerAgreement' },
    };
    const made = await give('POST', `${C}/agreements`, models.AGREEMENT, agreement);
    expect(made.status).toBe(201);
  });

  it('checks the inventory of a SKU', async () => {
    const check = {
      targetItems: [{ productId: '{productId}', skuId: '{skuId}' }],
      inventoryContext: { customerId: '{customerTenantId}' },
    };
    const place = '/v1/extensions/product/checkinventory?country=US';
    expect((await give('POST', place, models.INVENTORY_CHECK, check)).status).toBe(200);
  });

  it('checks an address', async () => {
    const answer = await give('POST', '/v1/validations/address', models.ADDRESS_MODEL, ADDRESS);
    expect(answer.status).toBe(200);
    expect(typeof answer.json).toBe(version.startsWith('1.') ? 'boolean' : 'object');
  });

  it('ends the relationship with a customer as it was read', async () => {
    world = await World.empty(inject('serviceUrl'));
    const ended = { relationshipToPartner: 'none' };
    expect(await echo('PATCH', C, models.CUSTOMER, ended)).toMatchObject({
      status: 200,
      json: ended,
    });
  });
});
