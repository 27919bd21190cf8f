import { describe, expect, it } from 'vitest';
import { matches } from '../../../../local/runner/streams/pattern.ts';

describe('an event pattern', () => {
  it.each([
    [{ a: ['x', 'y'] }, { a: 'y' }, true],
    [{ a: ['x'] }, { a: 'y' }, false],
    [{ a: ['x'] }, {}, false],
    [{ a: ['x'], b: ['y'] }, { a: 'x', b: 'z' }, false],
    [{ a: { b: [{ prefix: 'AUDIT#' }] } }, { a: { b: 'AUDIT#1' } }, true],
    [{ a: { b: [{ prefix: 'AUDIT#' }] } }, { a: { b: 'LINK#1' } }, false],
    [{ a: { b: [{ prefix: 'AUDIT#' }] } }, { a: 'AUDIT#1' }, false],
    [{ a: [{ 'anything-but': ['50'] }] }, { a: '49' }, true],
    [{ a: [{ 'anything-but': ['50'] }] }, { a: '50' }, false],
    [{ a: [{ 'anything-but': ['50'] }] }, {}, false],
    [{ a: { b: [{ exists: false }] } }, { a: { b: 'x' } }, false],
    [{ a: { b: [{ exists: false }] } }, { a: {} }, true],
    [{ a: { b: [{ exists: false }] } }, {}, true],
    [{ a: { b: [{ exists: true }] } }, {}, false],
  ])('%o lets %o through: %s', (pattern, record, expected) => {
    expect(matches(pattern, record)).toBe(expected);
  });

  it('that the local run does not know is said so', () => {
    expect(() => matches({ a: [{ suffix: 'x' }] }, { a: 'x' })).toThrow('{"suffix":"x"}');
  });
});
