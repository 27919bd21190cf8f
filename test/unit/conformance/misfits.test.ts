import { describe, expect, it } from 'vitest';
import { misfitsOf } from '#test/conformance/misfits.ts';
import {
  date,
  digits,
  guid,
  integer,
  listOf,
  nested,
  oneOfOrZero,
  shape,
} from '#test/conformance/shape.ts';

const line = shape('Line', { number: integer }, { subscription: guid });
const order = nested(
  shape(
    'Order',
    { lines: listOf(nested(line)) },
    {
      ...{ created: date, topic: digits, status: oneOfOrZero('none', 'open') },
    },
  ),
);

describe('misfitsOf', () => {
  it('finds none in an answer that has what its shape requires, and more', () => {
    const answer = {
      ...{ lines: [{ number: 0, ours: true }], created: '2026-01-31T00:00:00Z' },
      ...{ status: 'none', topic: '32444671' },
    };
    expect(misfitsOf(order, answer)).toEqual([]);
  });

  it('names each property that is missing or of another type, once for all items of a list', () => {
    const answer = {
      lines: [{ number: '0', subscription: 'x' }, { number: '1' }, {}],
      ...{ created: 'today', status: 'approved', topic: 'refund' },
    };
    expect(misfitsOf(order, answer)).toEqual([
      { property: 'lines[].number', difference: 'is not of the type integer' },
      { property: 'lines[].subscription', difference: 'is not of the type guid' },
      { property: 'lines[].number', difference: 'is missing' },
      { property: 'created', difference: 'is not of the type date' },
      { property: 'topic', difference: 'is not of the type digits' },
      { property: 'status', difference: 'has a value that Partner Center does not have' },
    ]);
  });

  it('counts null as missing, and any other kind of value as none of the documented one', () => {
    expect(misfitsOf(order, { lines: null })).toEqual([
      { property: 'lines', difference: 'is missing' },
    ]);
    expect(misfitsOf(order, [])).toEqual([{ property: '', difference: 'is not an object' }]);
    expect(misfitsOf(order, { lines: {} })).toEqual([
      { property: 'lines', difference: 'is not a list' },
    ]);
  });
});
