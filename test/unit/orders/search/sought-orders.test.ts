import { describe, expect, it } from 'vitest';
import { hasNumber, soughtOrders, soughtText } from '#shared/orders/search/sought-orders.ts';
import { NOW } from '#test/fixtures/fixtures.ts';

/** A number of 2026-02-28T12:00:00.000Z. */
const AT = new Date('2026-02-28T12:00:00.000Z');
const ID = '019ca41e-ae00-7abc-8def-0123456789ab';

const sought = (text: string) => soughtOrders(soughtText.parse(text), NOW);
/** Random letters that read as a time of this service. */
const ALTERNATE_ID = '019ca41eae01';
const finds = (text: string) => hasNumber({ orderId: ID, alternateId: ALTERNATE_ID }, sought(text));

describe('an order is found by its number', () => {
  it.each([
    ['as it is', ID],
    ['in upper case', ID.toUpperCase()],
    ['in braces', `{${ID}}`],
    ['without dashes', ID.replaceAll('-', '')],
    ['with blanks and marks around it', `\u200b  ${ID}\ufeff `],
    ['in wide letters', '０１９ｃａ４１ｅ'],
    ['as lists shorten it', `#${ID.slice(0, 12)}`],
    ['as a narrow column cuts it', `${ID.slice(0, 10)}…`],
    ['by its end', '0123456789ab'],
    ['by its middle, over a dash', 'abc8def'],
    ['by a dash within', '7abc-8d'],
    ['by its alternateId, though that reads as a time', ALTERNATE_ID],
    ['by its alternateId as somebody pastes it', ` #${ALTERNATE_ID.toUpperCase()}.`],
    ['by a part of its alternateId', 'eae01'],
  ])('%s', (_, text) => {
    expect(finds(text)).toBe(true);
  });

  it.each(['019ca41e-ae01', 'contoso', '한빛', '8def-0000'])('and not by %s', (text) => {
    expect(finds(text)).toBe(false);
  });

  it('that was bought before accounts had the alternateId', () => {
    expect(hasNumber({ orderId: ID }, sought(ALTERNATE_ID))).toBe(false);
    expect(hasNumber({ orderId: ID }, sought(ID))).toBe(true);
  });

  it('whose beginning tells when it was made, so nothing else is read', () => {
    expect(sought(ID).period).toEqual({ from: AT, to: AT });
    const { from, to } = sought(ID.slice(0, 8)).period ?? {};
    expect([from && from <= AT, to && to >= AT]).toEqual([true, true]);
    expect(Number(to) - Number(from)).toBe(65_535);
  });

  it.each([
    ['too short to be a time', '019ca41'],
    ['a time before the service', '0123456789ab'],
    ['a time to come', 'deadbeef'],
    ['no number of version 7', `${ID.slice(0, 13)}-4abc`],
    ['a name', 'contoso'],
  ])('but not in %s', (_, text) => {
    expect(sought(text).period).toBeUndefined();
  });
});

describe('the text of a search', () => {
  it.each([
    ['nothing', ''],
    ['nothing that is visible', '\u200b \u3164'],
    ['one letter', 'a'],
    ['a mark and a letter', '#a'],
    ['more than 100 letters', 'a'.repeat(101)],
    ['a control character', 'con\u0000toso'],
    ['a turn of the direction of writing', 'con\u202etoso'],
  ])('is not %s', (_, text) => {
    expect(soughtText.safeParse(text).success).toBe(false);
  });

  it.each(['한빛', 'ab', 'a'.repeat(100)])('is %s', (text) => {
    expect(soughtText.parse(text)).toBe(text);
  });
});
