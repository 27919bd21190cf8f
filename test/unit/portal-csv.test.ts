import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../portal/src/ui/csv.ts';

const read = (text: string): unknown => parse(text, { bom: true });

describe('rows saved as CSV', () => {
  it.each([
    ["=cmd|'/C calc'!A0"],
    ['+1+1'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['\t=1'],
    ['\r=1'],
    ['\n=1'],
    ['＝1+1'],
    ['＠SUM(A1)'],
    ['＋1'],
    ['－1'],
  ])('never begin a cell with a formula: %j', (text) => {
    expect(read(csvOf([[text, 'b']]))).toEqual([[`'${text}`, 'b']]);
  });

  it('keep numbers, quotes, commas, line breaks and Korean as they are', () => {
    const rows = [
      ['a "quoted", text', -1.5],
      ['line\r\nbreak', 0],
      ['한빛 주식회사', 1],
    ];
    const text = csvOf(rows);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(read(text)).toEqual(rows.map((row) => row.map(String)));
  });
});
