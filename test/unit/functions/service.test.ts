import { describe, expect, it } from 'vitest';
import { refuseUnknown } from '#functions/service/unknown-route.ts';

describe('refuseUnknown', () => {
  it.each([
    ['DELETE', '/v1/customers', ['GET', 'POST']],
    ['PUT', '/v1/customers/some-id/orders/some-order', ['GET', 'PATCH']],
    ['PATCH', '/d/token', ['GET', 'HEAD', 'POST']],
  ])('tells a wrong method from a wrong path: %s %s', (method, path, allowed) => {
    expect(refuseUnknown(method, path)).toMatchObject({
      code: 'METHOD_NOT_ALLOWED',
      data: allowed,
    });
  });

  it('says what is wrong with a slash at the end', () => {
    expect(refuseUnknown('GET', '/v1/customers/')).toMatchObject({
      code: 'ROUTE_NOT_FOUND',
      message: 'Leave out the slash at the end of the address.',
    });
  });

  it.each(['/', '/v1', '/v1/nothing', '/v1/customers/a/b/c/d/e', '/v2/customers'])(
    'finds nothing at %s',
    (path) => {
      expect(refuseUnknown('GET', path)).toMatchObject({ code: 'ROUTE_NOT_FOUND' });
    },
  );
});
