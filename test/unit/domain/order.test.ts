import { describe, expect, it } from 'vitest';
import type { Sku } from '#shared/domain/catalog.ts';
import { parseOfferId } from '#shared/domain/catalog.ts';
import { parseEntitlementId, requireHeld } from '#shared/domain/entitlement.ts';
import { purchaseEntries } from '#shared/domain/ledger.ts';
import { money } from '#shared/domain/money.ts';
import { orderTotal, placeOrder, type RequestedLine } from '#shared/domain/order.ts';
import {
  aCustomer,
  anOrder,
  aSku,
  NOW,
  OFFER_ID,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';

const aLine = (changes: Partial<RequestedLine> = {}): RequestedLine => ({
  lineItemNumber: 0,
  offerId: OFFER_ID,
  quantity: 1,
  ...changes,
});

const place = (lines: readonly RequestedLine[], skus: readonly Sku[] = [aSku()]) =>
  placeOrder({
    customer: aCustomer(),
    lines,
    skus,
    referenceCustomerId: undefined,
    ids: { id: 'order', alternateId: 'alternate' },
    now: NOW,
  });

describe('placeOrder', () => {
  it.each([
    { quantity: 0, refused: true },
    { quantity: 1, refused: false },
    { quantity: 100, refused: false },
    { quantity: 101, refused: true },
  ])('R1: of a SKU sold from 1 to 100, $quantity', ({ quantity, refused }) => {
    const buy = () => place([aLine({ quantity })]);
    if (refused) {
      expect(buy).toThrow(
        expect.objectContaining({ code: 'INVALID_QUANTITY', data: ['lineItems[0].quantity'] }),
      );
    } else {
      expect(buy().lines[0]?.paid).toEqual(money(36_500 * quantity, 'USD'));
    }
  });

  it('R3: charges unit price times quantity for each line, and their sum for the order', () => {
    const order = place([aLine({ quantity: 3 }), aLine({ lineItemNumber: 1 })], [aSku(), aSku()]);
    expect(orderTotal(order)).toEqual(money(4 * 36_500, 'USD'));
    const charged = purchaseEntries(order).map(({ chargeType, amount }) => [
      chargeType,
      amount.minorUnits,
    ]);
    expect(charged).toEqual([
      ['purchase', 109_500],
      ['purchase', 36_500],
    ]);
  });

  it('takes the only term there is, and asks where there are several', () => {
    const [availability] = aSku().availabilities;
    const terms = (['P1Y', 'P3Y'] as const).map((duration) => ({
      duration,
      description: duration,
      price: money(duration === 'P1Y' ? 100 : 250, 'USD'),
    }));
    const sku = aSku({
      availabilities: [{ ...availability, id: 'AVAIL1', segment: 'commercial', terms }],
    });

    expect(place([aLine()]).lines[0]?.term).toBe('P1Y');
    expect(place([aLine({ termDuration: 'P3Y' })], [sku]).lines[0]?.paid).toEqual(
      money(250, 'USD'),
    );
    expect(() => place([aLine()], [sku])).toThrow(
      /sold for P1Y or P3Y\. Say which in termDuration/,
    );
    expect(() => place([aLine({ termDuration: 'P3Y' })])).toThrow(
      expect.objectContaining({ code: 'INVALID_PROPERTY', data: ['lineItems[0].termDuration'] }),
    );
  });

  it('refuses an availability that is no longer on offer, and says to read them again', () => {
    expect(() => place([aLine({ offerId: 'PRODUCT1:0001:OLD' })])).toThrow(
      /Read the SKU's availabilities again/,
    );
  });
});

describe('parseOfferId', () => {
  it('reads product, SKU and availability', () => {
    expect(parseOfferId('P:0001:A')).toEqual({
      productId: 'P',
      skuId: '0001',
      availabilityId: 'A',
    });
  });

  it.each(['', 'P', 'P:0001', 'P:0001:', ':0001:A', 'P:0001:A:X'])('refuses "%s"', (offerId) => {
    expect(() => parseOfferId(offerId)).toThrow(expect.objectContaining({ code: 'INVALID_OFFER' }));
  });
});

describe('entitlements', () => {
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
    const entitlement = { id: 'id', order, line, productId: 'PRODUCT1' };
    expect(() => requireHeld(entitlement, plusMilliseconds(line.termEndsAt, -1))).not.toThrow();
    expect(() => requireHeld(entitlement, line.termEndsAt)).toThrow(
      expect.objectContaining({ code: 'ENTITLEMENT_ENDED' }),
    );
  });
});
