import { describe, expect, it } from 'vitest';
import { customersPath, listCustomersInput } from '#shared/customers/list-customers.ts';
import { parseInput } from '#shared/platform/http/input.ts';
import { aContext, anOperator } from '#test/fixtures/fixtures.ts';

const RIGHT = { Field: 'CompanyName', Value: 'Cont', Operator: 'starts_with' };
const read = (filter: unknown) =>
  parseInput(listCustomersInput, {
    filter: typeof filter === 'string' ? filter : JSON.stringify(filter),
  });

describe("Partner Center's filter of customers", () => {
  it.each([
    [RIGHT, 'companyName'],
    [{ ...RIGHT, Field: 'Domain' }, 'domain'],
    [{ field: 'Domain', value: 'Cont', operator: 'starts_with' }, 'domain'],
    [{ ...RIGHT, More: 1 }, 'companyName'],
  ])('%j is read', (filter, field) => {
    expect(read(filter).filter).toEqual({ field, startsWith: 'Cont' });
  });

  it.each([
    ['Cont', ['filter']],
    ['', ['filter']],
    ['null', ['filter']],
    ['[]', ['filter']],
    [{ ...RIGHT, Field: 'IndirectReseller' }, ['filter.Field']],
    [{ ...RIGHT, Field: 'constructor' }, ['filter.Field']],
    [{ ...RIGHT, Operator: 'equals' }, ['filter.Operator']],
    [{ ...RIGHT, Value: ' ' }, ['filter.Value']],
    [{ ...RIGHT, Value: 1 }, ['filter.Value']],
    [{ ...RIGHT, Value: 'x'.repeat(201) }, ['filter.Value']],
    [{ Value: 'Cont' }, ['filter.Field', 'filter.Operator']],
  ])('%j is refused by what is wrong', (filter, data) => {
    expect(() => read(filter)).toThrow(expect.objectContaining({ code: 'INVALID_PROPERTY', data }));
  });

  it('is refused by a field that is not served with the ones that are', () => {
    expect(() => read({ ...RIGHT, Field: 'IndirectReseller' })).toThrow(
      expect.objectContaining({ message: 'filter.Field: must be one of: CompanyName, Domain' }),
    );
  });

  it('stands in the address of the list, and so in its next pages and their tokens', () => {
    const query = new URLSearchParams({ filter: JSON.stringify(RIGHT) });
    expect(customersPath(read(RIGHT), aContext())).toBe(`/customers?${query}`);
    expect(customersPath({}, aContext())).toBe('/customers');
  });

  it("R22: stands there with the partner that an operator asks for, and with nobody else's", () => {
    const operator = anOperator();
    expect(customersPath({ partnerId: 'p' }, operator)).toBe('/customers?partnerId=p');
    expect(customersPath({ partnerId: 'p' }, aContext())).toBe('/customers');
  });
});
