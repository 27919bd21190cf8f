import { describe, expect, it } from 'vitest';
import {
  entitlementsOf,
  parseEntitlementId,
  requireHeld,
} from '#shared/entitlements/entitlement.ts';
import { anOrder, aSku, NOW, ORDER_ID, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { changedLine } from '#test/fixtures/order-lines.ts';

describe('entitlements', () => {
  it('R5: have an id of order, line and product, which leads back to them', () => {
    const [first, second] = entitlementsOf(anOrder({}, [aSku(), aSku({ id: '0002' })]));
    expect([first?.id, second?.id]).toEqual([`${ORDER_ID}:0:PRODUCT1`, `${ORDER_ID}:1:PRODUCT1`]);
    expect(parseEntitlementId(second?.id ?? '')).toEqual({
      orderId: ORDER_ID,
      lineItemNumber: 1,
      productId: 'PRODUCT1',
    });
  });

  it.each(['cancelling', 'cancelled'] as const)('R16: are not held when %s', (state) => {
    const [held] = entitlementsOf(anOrder());
    const line = held && changedLine(held.line, { state });
    expect(() => held && line && requireHeld({ ...held, line }, NOW)).toThrow(
      expect.objectContaining({
        code: 'ENTITLEMENT_ENDED',
        message: expect.stringContaining(state),
      }),
    );
  });

  it.each(['', 'a:b', 'order:x:PRODUCT', 'order:0:', 'order:0:P:more', ':0:P'])(
    'are not found by the malformed id "%s"',
    (id) => {
      expect(() => parseEntitlementId(id)).toThrow(
        expect.objectContaining({ code: 'ENTITLEMENT_NOT_FOUND' }),
      );
    },
  );

  it('R21: are held to the last millisecond of the term, and not at its end', () => {
    const order = anOrder();
    const [line] = order.lines;
    if (!line) {
      throw new Error('no line');
    }
    const [entitlement] = entitlementsOf(order);
    if (!entitlement) {
      throw new Error('no entitlement');
    }
    expect(() => requireHeld(entitlement, plusMilliseconds(line.termEndsAt, -1))).not.toThrow();
    expect(() => requireHeld(entitlement, line.termEndsAt)).toThrow(
      expect.objectContaining({ code: 'ENTITLEMENT_ENDED' }),
    );
  });
});
