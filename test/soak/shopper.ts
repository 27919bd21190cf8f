import * as z from 'zod';
import { WEBHOOK_EVENTS } from '#shared/webhooks/event.ts';
import { Partner, request } from '#test/api/helpers/partner.ts';
import { REGISTRATION } from '#test/api/helpers/webhooks.ts';

const CURL = { 'User-Agent': 'curl/8.5.0' };
const FIREFOX = {
  Accept: 'text/html',
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};
const location = z.url();

/** Takes the time of a step by its name. */
export type Timed = <Result>(step: string, work: () => Promise<Result>) => Promise<Result>;

function expectStatus(what: string, found: number, ...wanted: readonly number[]): void {
  if (!wanted.includes(found)) {
    throw new Error(`${what} was answered ${found}.`);
  }
}

/** Reads what a portal shows of a customer. */
async function look(partner: Partner, timed: Timed): Promise<void> {
  for (const path of ['/orders', '/entitlements']) {
    const { status } = await timed(`list ${path.slice(1)}`, () =>
      partner.send('GET', partner.at(path)),
    );
    expectStatus(path, status, 200);
  }
}

/** A customer uses a link: the page, the file, and the rest of it after a pause. */
async function download(url: string, timed: Timed): Promise<void> {
  const page = await timed('page', () => request(url, { headers: FIREFOX }));
  expectStatus('The page', page.status, 200);
  const click = await timed('click', () => request(url, { headers: CURL }));
  expectStatus('A click', click.status, 302);
  const file = await fetch(location.parse(click.headers.get('location')));
  await file.arrayBuffer();
  const rest = await timed('resume', () =>
    request(url, { headers: { ...CURL, Range: 'bytes=7-' } }),
  );
  expectStatus('The rest', rest.status, 302);
}

/**
 * Everything that happens around one purchase, from a new partner to the cancellation. Each begins with nothing and leaves
 * nothing to be done, so that the next one finds the service as this one did.
 */
export async function purchase(url: string, hooks: string, timed: Timed): Promise<void> {
  const partner = await Partner.open(url);
  const body = { webhookUrl: hooks, webhookEvents: WEBHOOK_EVENTS };
  expectStatus('A registration', (await partner.send('POST', REGISTRATION, body)).status, 200);
  const orderId = await timed('buy', () => partner.buy());
  const { link } = await timed('key and link', () => partner.download(orderId));
  await download(link.url, timed);
  await look(partner, timed);
  const path = partner.at(`/orders/${orderId}`);
  const cancelled = await timed('cancel', () =>
    partner.send('PATCH', path, { status: 'cancelled' }),
  );
  expectStatus('A cancellation', cancelled.status, 200);
  const ended = await timed('click on an end', () => request(link.url, { headers: CURL }));
  expectStatus('A revoked link', ended.status, 410);
}
