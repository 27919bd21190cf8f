import { describe, expect, it } from 'vitest';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import { isOperator, partnerOf } from '#shared/platform/http/caller.ts';
import { aCaller } from '#test/fixtures/fixtures.ts';

describe('DomainError', () => {
  it('carries a code, what it is about, and its cause', () => {
    const cause = new Error('below');
    const error = new DomainError('CONFLICT', 'Faster.', { data: ['a'], cause });
    expect(error).toMatchObject({ name: 'DomainError', code: 'CONFLICT', data: ['a'], cause });
  });

  it('has no cause where there is none, and is about nothing unless it says so', () => {
    const error = new DomainError('CONFLICT', 'Faster.');
    expect(error).not.toHaveProperty('cause');
    expect(error.data).toEqual([]);
  });

  it('is told from other errors, and by its code', () => {
    const error: unknown = new DomainError('CONFLICT', 'Faster.');
    expect([isDomainError(error), isDomainError(error, 'CONFLICT')]).toEqual([true, true]);
    expect(isDomainError(error, 'INTERNAL')).toBe(false);
    expect(isDomainError(new Error('other'))).toBe(false);
    expect(isDomainError(undefined, 'CONFLICT')).toBe(false);
  });
});

describe('a caller', () => {
  it('R22: acts for its partner, or for none, and is refused where one is needed', () => {
    expect(partnerOf(aCaller({ partnerId: 'partner' }))).toBe('partner');
    expect(() => partnerOf(aCaller({ partnerId: undefined }))).toThrow(
      expect.objectContaining({ code: 'ROLE_REQUIRED' }),
    );
  });

  it('is an operator by its role alone', () => {
    expect(isOperator(aCaller({ roles: ['sales_agent', 'operator'] }))).toBe(true);
    expect(isOperator(aCaller({ partnerId: undefined }))).toBe(false);
  });
});
