import { expect, it } from 'vitest';
import { numberLines } from '#shared/orders/number-lines.ts';

it.each([
  { given: [undefined, undefined], numbers: [0, 1] },
  { given: [0, 0, 0], numbers: [0, 1, 2] },
  { given: [7, undefined, 0], numbers: [7, 1, 0] },
  { given: [undefined, 0], numbers: [1, 0] },
  { given: [1, 0, 0], numbers: [1, 0, 2] },
])('gives a number to each line of $given', ({ given, numbers }) => {
  expect(numberLines(given, 'id')).toEqual(numbers);
});

it('refuses a number that repeats, unless it is the 0 of a number that is not set', () => {
  expect(() => numberLines([3, 0, 3], 'id')).toThrow(
    expect.objectContaining({ code: 'INVALID_PROPERTY', data: ['lineItems[2].id'] }),
  );
});
