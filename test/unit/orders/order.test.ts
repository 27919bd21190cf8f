import { describe, expect, it } from 'vitest';
import { parseOfferId, type Sku } from '#shared/catalog/catalog.ts';
import { purchaseEntries } from '#shared/orders/ledger-entries.ts';
import { orderTotal } from '#shared/orders/order.ts';
import { placeOrder, type RequestedLine } from '#shared/orders/place-order.ts';
import { money } from '#shared/platform/money.ts';
import { aCustomer, aSku, NOW, OFFER_ID } from '#test/fixtures/fixtures.ts';

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
    expect(() => place([aLine()], [sku])).toThrow(/sold for P1Y, P3Y\. Say which in termDuration/);
    expect(() => place([aLine({ termDuration: 'P3Y' })])).toThrow(
      expect.objectContaining({ code: 'INVALID_PROPERTY', data: ['lineItems[0].termDuration'] }),
    );
  });

  it('R2: refuses what the market does not have, by the line that asked for it', () => {
    const lines = [aLine(), aLine({ lineItemNumber: 1, offerId: 'RI:0001:AVAIL1' })];
    expect(() => place(lines, [aSku()])).toThrow(
      expect.objectContaining({ code: 'INVALID_OFFER', data: ['lineItems[1].offerId'] }),
    );
  });

  it('R3: refuses lines of two currencies', () => {
    const yen = aSku({
      availabilities: [
        {
          id: 'AVAIL1',
          segment: 'commercial',
          terms: [{ duration: 'P1Y', description: '1 year', price: money(352, 'JPY') }],
        },
      ],
    });
    expect(() => place([aLine(), aLine({ lineItemNumber: 1 })], [aSku(), yen])).toThrow(
      expect.objectContaining({ code: 'CURRENCY_MISMATCH' }),
    );
    expect(place([aLine({ quantity: 3 })], [yen])).toMatchObject({
      currency: 'JPY',
      lines: [{ paid: money(1_056, 'JPY') }],
    });
  });

  it('R3: refuses a total that no number holds exactly', () => {
    const terms = [
      {
        duration: 'P1Y' as const,
        description: '1 year',
        price: money(9_007_199_254_740_991, 'USD'),
      },
    ];
    const dear = aSku({ availabilities: [{ id: 'AVAIL1', segment: 'commercial', terms }] });
    const tooMuch = expect.objectContaining({ code: 'AMOUNT_TOO_LARGE' });
    expect(place([aLine()], [dear]).lines[0]?.paid.minorUnits).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => place([aLine({ quantity: 2 })], [dear])).toThrow(tooMuch);
    const two = [aLine(), aLine({ lineItemNumber: 1 })];
    expect(() => place(two, [dear, dear])).toThrow(tooMuch);
  });

  it('R14, R15: keeps what was bought, at which price and under which policy', () => {
    const sku = aSku({ cancellationPolicy: { windowDays: 7, fee: { kind: 'none' } } });
    const [line] = place([aLine({ quantity: 3, lineItemNumber: 5 })], [sku]).lines;
    expect(line).toEqual({
      includes: [],
      lineItemNumber: 5,
      offer: { productId: 'PRODUCT1', skuId: '0001', availabilityId: 'AVAIL1' },
      friendlyName: 'Windows Server Standard - 1 year',
      entitlementType: 'software',
      quantity: 3,
      term: 'P1Y',
      termEndsAt: new Date('2027-03-01T12:00:00.000Z'),
      unitPrice: money(36_500, 'USD'),
      paid: money(109_500, 'USD'),
      cancellationPolicy: { windowDays: 7, fee: { kind: 'none' } },
      state: 'active',
    });
  });

  it('calls an item as the buyer does, or as the catalog does', () => {
    expect(place([aLine({ friendlyName: 'Ours' })]).lines[0]?.friendlyName).toBe('Ours');
    expect(place([aLine()]).lines[0]?.friendlyName).toBe('Windows Server Standard - 1 year');
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
