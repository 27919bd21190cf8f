import { describe, expect, it } from 'vitest';
import { DEPLOYED_ROUTES, ROUTE_KEYS } from '#functions/routes.ts';
import { SERVED_ROUTES } from '#shared/system/served-routes.generated.ts';
import { methodsAt, tidyAddress } from '#shared/system/tidy-address.ts';

/** An id that keeps its case. */
const ID = 'aB-1:x';

function tidy(key: string) {
  const [method = '', pattern = ''] = key.split(' ');
  return { method, path: pattern.replace(/\{\w+\}/g, ID) };
}

/** Case of the fixed parts only. */
const upper = (key: string): string =>
  (key.split(' ')[1] ?? '')
    .split('/')
    .map((part) => (part.startsWith('{') ? ID : part.toUpperCase()))
    .join('/');

/** Two routes that differ in case only are one address to who writes a third case. */
const sameAs = (key: string): string => key.toLowerCase();

describe('the routes that are passed on to', () => {
  it('are all that are deployed, each with its function (npm run openapi)', () => {
    const deployed = DEPLOYED_ROUTES.map(({ route: { key, access }, servedBy }) => ({
      ...{ key, servedBy, isPublic: access === 'public' },
    }));
    const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
    expect(SERVED_ROUTES.toSorted(byKey)).toEqual(deployed.toSorted(byKey));
  });
});

describe.each(ROUTE_KEYS)('%s', (key) => {
  const { method, path } = tidy(key);
  const found = tidyAddress(method, path);

  it('is found at its own address, with the ids as they were sent', () => {
    expect(found?.route.key).toBe(key);
    expect(found?.path).toBe(path);
    expect(Object.values(found?.pathParameters ?? {}).every((value) => value === ID)).toBe(true);
  });

  it.each([
    ['a slash at the end', `${path}/`],
    ['two slashes before its first part', `/${path}`],
    ['two slashes after its first part', path.replace(/^(\/(?:v1|webhooks))\//, '$1//')],
  ])('is found with %s', (_, sent) => {
    expect(tidyAddress(method, sent)).toEqual(found);
  });

  it('is found in upper case, but for its ids', () => {
    const shouted = tidyAddress(method, upper(key));
    expect(sameAs(shouted?.route.key ?? '')).toBe(sameAs(key));
    expect(shouted?.pathParameters).toEqual(found?.pathParameters);
  });
});

describe('what no client sends', () => {
  it.each([
    ['an id that is missing, and would be read from the part after it', '/v1/customers//orders'],
    ['an id after two slashes', '/v1/customers//some-id'],
    ['two slashes at the end', '/v1/customers//'],
    ['a token after two slashes', '/d//TOKEN'],
    ['nothing', '/'],
    ['slashes alone', '///'],
    ['dots', '/v1/./customers'],
    ['a path of something else', '/v1x/customers'],
  ])('means no route: %s', (_, path) => {
    expect(tidyAddress('GET', path)).toBeUndefined();
  });

  it('is not another method: a route of GET is none of DELETE', () => {
    expect(tidyAddress('DELETE', '/v1//customers')).toBeUndefined();
    expect(methodsAt('/v1//Customers/').toSorted()).toEqual(['GET', 'POST']);
  });
});

it('prefers the route that is written out to the one with an id', () => {
  expect(tidyAddress('GET', '/v1//servicerequests/SupportTopics')?.route.key).toBe(
    'GET /v1/servicerequests/supporttopics',
  );
});

it('takes no word of an address for an id', () => {
  expect(tidyAddress('PATCH', '/v1/customers/some-id//subscriptions/Overage')).toBeUndefined();
  expect(methodsAt('/v1/customers/some-id/subscriptions/overage')).toEqual(['GET']);
});

it.each(['/v1/profiles/supportprofile', '/v1//Profiles/SupportProfile/'])(
  'reads a documented second spelling as its route: %s',
  (sent) => {
    expect(tidyAddress('PUT', sent)).toMatchObject({
      route: { key: 'PUT /v1/profiles/support' },
      path: '/v1/profiles/support',
    });
    expect(tidyAddress('PUT', `${sent.replace(/\/$/, '')}/more`)).toBeUndefined();
  },
);

it('decodes ids as the API does', () => {
  expect(tidyAddress('GET', '/v1//customers/a%2Fb')?.pathParameters).toEqual({
    customerTenantId: 'a/b',
  });
  expect(tidyAddress('GET', '/v1//customers/100%')?.pathParameters).toEqual({
    customerTenantId: '100%',
  });
});
