import { describe, expect, it } from 'vitest';
import { isFromHere } from '../../../../local/gateway/local-access.ts';

const host = '127.0.0.1:3000';

/** A request with headers, and with a target that names a host, too. */
const asked = (
  { host: named, ...headers }: Readonly<Record<string, string | readonly string[]>>,
  url = '/_local/token',
) => {
  const hosts = named === undefined ? [] : [named].flat();
  return { url, headers: { ...headers, host: hosts[0] }, headersDistinct: { host: hosts } };
};

describe('a request for the routes of the local run', () => {
  it.each([
    ['of a program', { host }],
    ['by the name localhost', { host: 'localhost:3000' }],
    ['by IPv6', { host: '[::1]:3000' }],
    ['from the address bar', { host, 'sec-fetch-site': 'none' }],
    [
      'of a page of the service',
      { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
    ],
    ['of a page of the service, by an old browser', { host, referer: `http://${host}/docs` }],
  ])('is served: %s', (_, headers) => {
    expect(isFromHere(asked(headers))).toBe(true);
  });

  it.each([
    ['that names no host', {}],
    ['by a name that was made to resolve to this machine', { host: 'evil.example:3000' }],
    ['by a name that begins like this machine', { host: '127.0.0.1.evil.example' }],
    ['by a name with a user', { host: 'localhost@evil.example' }],
    ['by a name behind a user', { host: 'evil.example@127.0.0.1' }],
    ['by a name with more than a port', { host: 'localhost#evil.example' }],
    ['by two names', { host: [host, 'evil.example'] }],
    ['by one name twice, then another', { host: [host, host, 'evil.example'] }],
    ['from a page of another site', { host, origin: 'https://evil.example' }],
    ['from a page of another port', { host, origin: 'http://127.0.0.1:8080' }],
    ['from a page without an origin', { host, origin: 'null' }],
    ['from a page of another site, by an old browser', { host, referer: 'https://evil.example/' }],
    ['from a page without an address', { host, referer: 'about:blank' }],
    ['that another site started', { host, 'sec-fetch-site': 'cross-site' }],
    ['that another port started', { host, 'sec-fetch-site': 'same-site' }],
  ])('is refused: %s', (_, headers) => {
    expect(isFromHere(asked(headers))).toBe(false);
  });

  it.each([
    ['another host', 'http://evil.example/_local/token', false],
    ['no host', 'http:///_local/token', false],
    ['the same host', `http://${host}/_local/token`, true],
  ])('has one host, also where its target names %s', (_, url, isServed) => {
    expect(isFromHere(asked({ host }, url))).toBe(isServed);
  });
});
