import { describe, expect, it } from 'vitest';
import { methodsAt, tidyAddress } from '#shared/system/tidy-address.ts';
import { refuseUnknown } from '#shared/system/unknown-route.ts';
import { SDK_ADDRESSES } from '#test/conformance/sdk-addresses.ts';

const CUSTOMER = '/v1/customers/some-id';
const SUBSCRIPTION = `${CUSTOMER}/subscriptions/some-id`;

describe('an address of Partner Center that this service does not serve', () => {
  it.each([
    [`${CUSTOMER}/deviceBatches`],
    [`${CUSTOMER}/deviceBatches/1/devices`],
    [`${CUSTOMER}/batchJobStatus/1`],
    [`${CUSTOMER}/DevicePolicyUpdates`],
    [`${CUSTOMER}/usageSummary`],
    [`${SUBSCRIPTION}/utilizations/azure`],
    [`${SUBSCRIPTION}/azureEntitlements/1/cancel`],
    [`${SUBSCRIPTION}/activationlinks`],
    [`${SUBSCRIPTION}/transitionEligibilities`],
    [`${CUSTOMER}/orders/1/attachment`],
    [`${CUSTOMER}/orders/1/attachment/2`],
    [`${CUSTOMER}/orders/1/activationlinks`],
    ['/v1/migrations/newcommerce/schedules'],
    ['/v1/usagesummary'],
    ['/v1/SelfServePolicy/1'],
    ['/v1/productUpgrades/eligibility'],
    ['/v1/productpromotions/1'],
    ['/v1/agreements/1/signatures'],
    ['/v1/compliance/csp/agreementstatus'],
    ['/v1/enrolledprograms/1'],
    ['/V1/RateCards/Azure'],
  ])('is refused as outside of the service, in any case: %s', (path) => {
    expect(refuseUnknown('GET', path).code).toBe('OUTSIDE_OF_SERVICE');
  });

  it('is named to the SDKs that call it', () => {
    const unknown = SDK_ADDRESSES.filter((address) => {
      const path = `/v1/${address.replaceAll('{}', 'some-id')}`;
      return methodsAt(path).length === 0 && refuseUnknown('GET', path).code === 'ROUTE_NOT_FOUND';
    });
    expect(unknown).toEqual([]);
  });

  it('has no word that is read as an id', () => {
    const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
    const asIds = SDK_ADDRESSES.filter((address) => {
      const path = `/v1/${address}`;
      const routes = methods.map((method) => tidyAddress(method, path)?.route.key.split(' ')[1]);
      return routes.some((route = path) =>
        route
          .split('/')
          .some((part, at) => /^\{./.test(part) && path.split('/')[at] !== '{}' && part !== '{}'),
      );
    });
    expect(asIds).toEqual([]);
  });

  it.each(['/v1/usagesummaries', '/v1/migrationsx', '/x/v1/ratecards/azure', '/v1/nothing'])(
    'is not any other address: %s',
    (path) => {
      expect(refuseUnknown('GET', path).code).toBe('ROUTE_NOT_FOUND');
    },
  );

  it.each([
    ['PUT', `${CUSTOMER}/subscriptions/overage`],
    ['PATCH', `${CUSTOMER}/Subscriptions/Overage`],
    ['POST', `${CUSTOMER}/users`],
  ])('is outside with %s, too, where a list of it is empty: %s', (method, path) => {
    expect(refuseUnknown(method, path).code).toBe('OUTSIDE_OF_SERVICE');
  });

  it('is no address that is served with another method', () => {
    expect(refuseUnknown('DELETE', '/v1/productpromotions').code).toBe('METHOD_NOT_ALLOWED');
  });
});
