import { expect, it } from 'vitest';
import { typed } from '../../../cli/cli.ts';

it.each([
  ['2025', '2025'],
  ['./stock/keys.csv', './stock/keys.csv'],
  ['2019 R2', '"2019 R2"'],
  ['키 목록.csv', '"키 목록.csv"'],
])('a suggested command has %s as %s', (value, shown) => {
  expect(typed(value)).toBe(shown);
});
