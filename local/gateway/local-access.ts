import type { IncomingMessage } from 'node:http';
import { authorityOf } from './target.ts';

const LOOPBACK_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

type Asked = Pick<IncomingMessage, 'url' | 'headers' | 'headersDistinct'>;

/** A page of this run, by the header that old browsers send in place of the newer ones. */
const isOwnPage = (referer: string, host: string | undefined): boolean =>
  URL.canParse(referer) && new URL(referer).host === host;

/** The host that a request names in `Host`, and in its target where that has one; undefined if it names several. */
function hostOf({ url = '', headersDistinct }: Asked): string | undefined {
  const [host, ...others] = new Set([...(headersDistinct['host'] ?? []), ...authorityOf(url)]);
  return others.length === 0 ? host : undefined;
}

/**
 * Returns true if a request for the local run's own routes comes from this machine and from no other site's page. These routes
 * give out tokens, and a browser on this machine sends there what any page asks it to: a page says so in `Origin` and
 * `Sec-Fetch-Site`, and one that has had its own name resolved to this machine in `Host`.
 */
export function isFromHere(asked: Asked): boolean {
  const { headers } = asked;
  const { origin, referer } = headers;
  const host = hostOf(asked);
  const site = headers['sec-fetch-site'] ?? 'none';
  return (
    LOOPBACK_HOST.test(host ?? '') &&
    (origin === undefined || origin === `http://${host}`) &&
    (referer === undefined || isOwnPage(referer, host)) &&
    (site === 'none' || site === 'same-origin')
  );
}
