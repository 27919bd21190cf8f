import { describe, expect, it } from 'vitest';
import { isFromHere } from '../../../../local/gateway/local-access.ts';

const host = '127.0.0.1:3000';

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
    expect(isFromHere(headers)).toBe(true);
  });

  it.each([
    ['that names no host', {}],
    ['by a name that was made to resolve to this machine', { host: 'evil.example:3000' }],
    ['by a name that begins like this machine', { host: '127.0.0.1.evil.example' }],
    ['by a name with a user', { host: 'localhost@evil.example' }],
    ['from a page of another site', { host, origin: 'https://evil.example' }],
    ['from a page of another port', { host, origin: 'http://127.0.0.1:8080' }],
    ['from a page without an origin', { host, origin: 'null' }],
    ['from a page of another site, by an old browser', { host, referer: 'https://evil.example/' }],
    ['from a page without an address', { host, referer: 'about:blank' }],
    ['that another site started', { host, 'sec-fetch-site': 'cross-site' }],
    ['that another port started', { host, 'sec-fetch-site': 'same-site' }],
  ])('is refused: %s', (_, headers) => {
    expect(isFromHere(headers)).toBe(false);
  });
});
