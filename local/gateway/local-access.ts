import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A page of this run, by the header that old browsers send in place of the newer ones. */
const isOwnPage = (referer: string, host: string | undefined): boolean =>
  URL.canParse(referer) && new URL(referer).host === host;

function hostnameOf(host: string | undefined): string | undefined {
  return host === undefined || !URL.canParse(`http://${host}`)
    ? undefined
    : new URL(`http://${host}`).hostname;
}

/**
 * Returns true if a request for the local run's own routes comes from this machine and from no other site's page. These routes
 * give out tokens, and a browser on this machine sends there what any page asks it to: a page says so in `Origin` and
 * `Sec-Fetch-Site`, and one that has had its own name resolved to this machine in `Host`.
 */
export function isFromHere(headers: IncomingHttpHeaders): boolean {
  const { host, origin, referer } = headers;
  const site = headers['sec-fetch-site'] ?? 'none';
  return (
    LOOPBACK_HOSTS.has(hostnameOf(host) ?? '') &&
    (origin === undefined || origin === `http://${host}`) &&
    (referer === undefined || isOwnPage(referer, host)) &&
    (site === 'none' || site === 'same-origin')
  );
}
