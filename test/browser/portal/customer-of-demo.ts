import { OFFER, Partner, tokenFor } from '#test/api/helpers/partner.ts';
import { DEMO_PARTNER_ID } from '../../../local/seed/demo.ts';

/** A customer of the demo's partner, and what was bought for it: nothing that other tests do touches it. */
export async function customerOfDemo(url: string, country = 'US') {
  const stranger = new Partner(url, DEMO_PARTNER_ID, '');
  const customer = await stranger.addCustomer(country);
  const partner = new Partner(url, DEMO_PARTNER_ID, customer);
  return { partner, customer, software: `/customers/${customer}/software` };
}

export async function customerWithSoftware(url: string, country = 'US') {
  const made = await customerOfDemo(url, country);
  const orderId = await made.partner.buy([{ offerId: OFFER, quantity: 1, termDuration: 'P1Y' }]);
  return { ...made, orderId };
}

/** The demo's partner in the list of partners, so that its settings have people and programs. */
export async function registerDemoPartner(url: string): Promise<void> {
  const token = await tokenFor(url, { roles: ['operator'] });
  await fetch(`${url}/v1/operator/partners/${DEMO_PARTNER_ID}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify({ name: 'Hangang Cloud', country: 'KR' }),
  });
}
