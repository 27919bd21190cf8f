import { describe, expect, inject, it } from 'vitest';
import { ROUTE_KEYS, type RouteKey, routeAt } from '#functions/routes.ts';
import { Partner, request } from './partner.ts';

const FORMS = {
  'two slashes': (path: string) => path.replace(/^\/(?:v1|webhooks)\//, '$&/'),
  'a slash in front': (path: string) => `/${path}`,
  'a slash at the end': (path: string) => `${path}/`,
  'upper case': (path: string) => path.replace(/^\/[^/]+/, (part) => part.toUpperCase()),
} as const;
type AddressForm = readonly [name: string, form: (path: string) => string];

/** Ways in which an address is written that is not tidy. */
export const ADDRESS_FORMS: readonly AddressForm[] = Object.entries(FORMS);

/** Ids that exist nowhere, in mixed case; the customer is the partner's. */
const filled = (pattern: string, customer: string): string =>
  pattern.replace('{customerTenantId}', customer).replace(/\{\w+\}/g, 'unKnown');

/** The properties of an answer to the operator, whose lists others change meanwhile; else the answer but for its time. */
const content = (key: RouteKey, json: unknown): unknown =>
  key.includes(' /v1/operator/') && typeof json === 'object' && json !== null && 'items' in json
    ? Object.keys(json)
    : JSON.stringify(json)?.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');

/** Facts of an answer that do not differ between two requests. */
const told = (key: RouteKey, { status, json, headers }: Awaited<ReturnType<typeof request>>) => ({
  ...{ status, type: headers.get('content-type'), etag: headers.get('etag') },
  content: content(key, json),
});

type Form = (path: string) => string;
async function ask(partner: Partner, key: RouteKey, form: Form, token: boolean) {
  const [method = 'GET', pattern = ''] = key.split(' ');
  const role = [routeAt(key).access].flat()[0] ?? '';
  const sent = form(filled(pattern, partner.customer));
  const body = ['POST', 'PUT', 'PATCH'].includes(method) ? {} : undefined;
  return told(
    key,
    token && role !== 'public'
      ? await partner.send(method, sent, body, { role })
      : await request(`${partner.url}${sent}`, { method, ...(body && { body: '{}' }) }),
  );
}

const unchanged = (path: string) => path;

/** Expects of each route that it answers the same at the forms that are chosen for it. */
export function holdAddresses(choose: (index: number) => readonly AddressForm[]): void {
  let opened: Promise<Partner> | undefined;
  const open = () => (opened ??= Partner.open(inject('serviceUrl')));
  describe.each(ROUTE_KEYS.map((key, index) => ({ key, forms: choose(index) })))(
    '$key',
    ({ key, forms }) => {
      it('answers the same at every address that means it', async () => {
        const partner = await open();
        const tidy = await ask(partner, key, unchanged, true);
        for (const [name, form] of forms) {
          expect(await ask(partner, key, form, true), name).toEqual(tidy);
        }
      });

      it('R22: is as closed without a token', async () => {
        const partner = await open();
        const tidy = await ask(partner, key, unchanged, false);
        for (const [name, form] of forms) {
          expect(await ask(partner, key, form, false), name).toEqual(tidy);
        }
      });
    },
  );
}
