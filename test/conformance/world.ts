import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { CHOICE, OFFER, Partner, PRODUCT, RESERVATION } from '#test/api/helpers/partner.ts';
import { fileRefundRequest } from '#test/api/helpers/refund-requests.ts';
import { DAY, sinceYesterday } from '#test/api/helpers/time.ts';

const withId = z.looseObject({ id: z.string() });
const firstItem = z.looseObject({ items: z.tuple([withId], withId) });
const uploadable = z.looseObject({
  id: z.string(),
  upload: z.looseObject({ url: z.string(), fields: z.record(z.string(), z.string()) }),
});
const correlation = z.looseObject({ correlationId: z.string() });
const [, SKU = '', AVAILABILITY = ''] = OFFER.split(':');
const PLACE = /\{(\w+)\}/;
const LASTING = ['correlationId', 'supportTopicId', 'azureSubscriptionId'];

/** Ids of one partner's resources in the running service: what the names in braces of an address stand for. */
export class World {
  readonly partner: Partner;
  readonly #makers: Readonly<Record<string, () => string | Promise<string>>>;
  readonly #known = new Map<string, string>();
  #earlier: Promise<string> | undefined;

  constructor(partner: Partner) {
    this.partner = partner;
    const first = async (path: string) =>
      firstItem.parse((await partner.send('GET', path)).json).items[0].id;
    this.#makers = {
      partnerId: () => partner.id,
      partnerName: () => this.#name(),
      customerTenantId: () => partner.customer,
      productId: () => PRODUCT,
      skuId: () => SKU,
      availabilityId: () => AVAILABILITY,
      catalogItemId: () => OFFER,
      otherCatalogItemId: () => 'DG7GMGF0DVSV:0001:DZH318Z00007',
      lineItemNumber: () => '0',
      iso2: () => 'US',
      locale: () => 'en-US',
      newDomain: () => `${randomUUID()}.test`,
      newDomainPrefix: () => randomUUID(),
      domainPrefix: () => randomUUID(),
      templateId: () => '117a77b0-9360-443b-8795-c6dedc750cf9',
      provider: () => 'OneTime',
      invoiceLineItemType: () => 'BillingLineItems',
      today: () => new Date().toISOString().slice(0, 10),
      webhookUrl: () => `${partner.url}/_local/nowhere`,
      orderId: () => partner.buy(),
      entitlementId: async () => `${await partner.buy()}:0:${PRODUCT}`,
      reservationOrderId: () => this.#reserve(),
      reservationId: () => this.#subscription('reservationOrderId'),
      azureSubscriptionId: () => this.#registered(),
      subscriptionId: () => this.#subscription(),
      cartId: () => this.#cart(),
      domain: () => this.#domain(),
      invoiceId: async () => {
        await this.#buyEarlier();
        return first('/v1/invoices');
      },
      auditRecordId: () => first(`/v1/auditrecords?${sinceYesterday()}`),
      supportTopicId: () => first('/v1/servicerequests/supporttopics'),
      serviceRequestId: async () => fileRefundRequest(partner, await partner.buy()),
      attachmentId: () => this.#attachment(),
      correlationId: async () =>
        correlation.parse(
          (await partner.send('POST', '/webhooks/v1/registration/validationEvents')).json,
        ).correlationId,
    };
  }

  /** A partner with one customer, and nothing else. */
  static async empty(url: string): Promise<World> {
    return new World(await Partner.open(url));
  }

  /** A partner that is registered for events. */
  static async registered(url: string): Promise<World> {
    const world = await World.empty(url);
    await world.partner.send('POST', '/webhooks/v1/registration', {
      webhookUrl: await world.id('webhookUrl'),
      webhookEvents: ['test-created'],
    });
    return world;
  }

  /** A partner that has bought, downloaded and cancelled, so that no list is empty. */
  static async open(url: string): Promise<World> {
    const world = await World.registered(url);
    const { partner } = world;
    await world.id('correlationId');
    const registered = await partner.provisioned(await world.id('azureSubscriptionId'));
    const order = await partner.buy([
      { offerId: OFFER, quantity: 2 },
      { offerId: RESERVATION, quantity: 1, ...registered },
    ]);
    await partner.download(order, CHOICE);
    await fileRefundRequest(partner, order);
    await world.#buyEarlier();
    const cancelled = partner.at(`/orders/${await partner.buy()}`);
    await partner.send('PATCH', cancelled, { status: 'cancelled' });
    return world;
  }

  /** The id that a name stands for, made on first use. */
  async id(name: string): Promise<string> {
    const known = this.#known.get(name) ?? (await this.#make(name));
    this.#known.set(name, known);
    return known;
  }

  /**
   * The same partner without its ids, so that a request that changes something gets resources of its own, and what is
   * read keeps the ones that it has. No request uses up those that last, and test events are rare by rule.
   */
  fresh(): World {
    const world = new World(this.partner);
    world.#earlier = this.#earlier;
    for (const [name, id] of this.#known) {
      if (LASTING.includes(name)) {
        world.#known.set(name, id);
      }
    }
    return world;
  }

  /** A text or a body with ids in the place of names. */
  async fill<Value>(value: Value): Promise<Value> {
    let text = JSON.stringify(value);
    for (let found = PLACE.exec(text); found; found = PLACE.exec(text)) {
      const [place, name = ''] = found;
      text = text.replace(place, await this.id(name));
    }
    return JSON.parse(text);
  }

  async #make(name: string): Promise<string> {
    const make = this.#makers[name];
    if (!make) {
      throw new Error(`test/conformance/world.ts makes no ${name}: add it.`);
    }
    return make();
  }

  /** Buys in a month that has its invoice by now: once, since nothing is charged to a month after its invoice. */
  #buyEarlier(): Promise<string> {
    this.#earlier ??= this.partner.when(Date.now() - 40 * DAY).buy();
    return this.#earlier;
  }

  async #registered(): Promise<string> {
    const { provisioningContext } = await this.partner.provisioned();
    return provisioningContext.subscriptionId;
  }

  async #name(): Promise<string> {
    const { json } = await this.partner.send('GET', '/v1/profiles/organization');
    return z.looseObject({ companyName: z.string() }).parse(json).companyName;
  }

  async #reserve(): Promise<string> {
    const provisioned = await this.partner.provisioned(await this.id('azureSubscriptionId'));
    return this.partner.buy([{ offerId: RESERVATION, quantity: 1, ...provisioned }]);
  }

  async #subscription(place = 'orderId'): Promise<string> {
    const path = this.partner.at(`/orders/${await this.id(place)}`);
    const line = z.looseObject({ subscriptionId: z.string() });
    const order = z.looseObject({ lineItems: z.tuple([line], line) });
    return order.parse((await this.partner.send('GET', path)).json).lineItems[0].subscriptionId;
  }

  async #cart(): Promise<string> {
    const lineItems = [{ catalogItemId: OFFER, quantity: 1 }];
    const { json } = await this.partner.send('POST', this.partner.at('/carts'), { lineItems });
    return withId.parse(json).id;
  }

  async #domain(): Promise<string> {
    const { json } = await this.partner.send('GET', this.partner.at());
    return z.looseObject({ companyProfile: z.looseObject({ domain: z.string() }) }).parse(json)
      .companyProfile.domain;
  }

  async #attachment(): Promise<string> {
    const path = `/v1/servicerequests/${await this.id('serviceRequestId')}/attachments`;
    const announced = await this.partner.send('POST', path, {
      ...{ fileName: 'invoice.pdf', contentType: 'application/pdf' },
    });
    const { id, upload } = uploadable.parse(announced.json);
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) {
      form.append(name, value);
    }
    form.append('file', new Blob(['%PDF-1.7']));
    await fetch(upload.url, { method: 'POST', body: form });
    return id;
  }
}
