import { expect } from 'vitest';
import * as z from 'zod';
import { ask, type buySoftware, call } from './portal.ts';

const CURL = { 'User-Agent': 'curl/8.5.0' };
const given = z.looseObject({ link: z.looseObject({ url: z.url(), sizeBytes: z.number() }) });

/** A behaviour of API Gateway's HTTP APIs that the service relies on and AWS does not document. */
interface Reliance {
  readonly what: string;
  /** `buy` buys once, for those that need a link. */
  readonly holds: (buy: () => ReturnType<typeof buySoftware>) => Promise<void>;
}

/** Behaviours that are tried first, so that a difference shows before anything else fails by it. Each says what to do about it. */
export const UNDOCUMENTED: readonly Reliance[] = [
  {
    what: 'paths are decoded before a route is chosen',
    holds: async () => {
      const { status } = await call('/v1/%68ealth');
      expect(
        status,
        'An encoded letter leads elsewhere. Links and ids that clients encode then reach `system`, which has to pass them on: see ADR 0060.',
      ).toBe(200);
    },
  },
  {
    what: 'an encoded slash makes no other resource of an id',
    holds: async () => {
      const C = `/v1/customers/${crypto.randomUUID()}`;
      for (const path of [`${C}%2Forders`, `${C}/orders/x%252F..%252Fy`, `${C}/orders/a+b`]) {
        const { status, json } = await call(path);
        expect(
          [401, 403, 404].includes(status) && json !== undefined,
          `${path} was answered ${status}. Without a token nothing may be answered: look at the access log for the route that took it.`,
        ).toBe(true);
      }
    },
  },
  {
    what: 'a refusal of a token keeps WWW-Authenticate, maybe under another name',
    holds: async () => {
      const { status, headers } = await call('/v1/customers', {
        headers: { Authorization: 'Bearer wrong' },
      });
      const challenge =
        headers.get('www-authenticate') ?? headers.get('x-amzn-remapped-www-authenticate');
      expect(
        [status, challenge],
        'The gateway drops WWW-Authenticate. Portals that read it do not ask for a new token: tell them of the 401 alone.',
      ).toEqual([401, expect.stringContaining('Bearer')]);
    },
  },
  {
    what: 'the answer to HEAD keeps the length of a file that is larger than any answer',
    holds: async (buy) => {
      const { entitlement, choice } = await buy();
      const { link } = await ask(given, 'POST', `${entitlement}/downloads`, choice);
      const { status, headers } = await call(link.url, { method: 'HEAD', headers: CURL });
      expect(
        [status, headers.get('content-length')],
        'The gateway counts the length of an answer to HEAD itself. Download managers then take the file for empty: serve links under strict downloads, or let HEAD redirect to storage.',
      ).toEqual([200, String(link.sizeBytes)]);
    },
  },
];
