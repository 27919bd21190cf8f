import { describe, expect, it } from 'vitest';
import { judge, tableOf } from '#test/soak/flat.ts';

const tenth = () => ({ factor: 1.1, margin: 0 });
const samplesOf = (values: readonly number[]) => values.map((memory) => ({ memory }));
const steady = Array.from({ length: 40 }, (_, index) => 100 + (index % 3));

describe('whether a figure stays flat', () => {
  it('finds one that grows, and none that only swings', () => {
    expect(judge(samplesOf(steady), tenth)).toMatchObject([{ figure: 'memory', isFlat: true }]);
    const growing = Array.from({ length: 40 }, (_, index) => 100 + index);
    expect(judge(samplesOf(growing), tenth)).toMatchObject([{ isFlat: false }]);
  });

  it('leaves the begin out, when functions start', () => {
    const started = [
      ...Array.from({ length: 10 }, (_, index) => 10 * index),
      ...steady.slice(0, 30),
    ];
    expect(judge(samplesOf(started), tenth)).toMatchObject([{ isFlat: true }]);
  });

  it('knows a figure that only some samples have', () => {
    const samples = steady.map((memory, index) => ({ memory, ...(index % 2 === 0 && { buy: 5 }) }));
    expect(judge(samples, tenth)).toMatchObject([{ figure: 'memory' }, { figure: 'buy', last: 5 }]);
  });

  it('marks what grows in its table', () => {
    const [, row = ''] = tableOf([{ figure: 'memory', first: 1, last: 200, isFlat: false }]).split(
      '\n',
    );
    expect(row).toMatch(/^memory +1\.0 +200 {2}\* grows$/);
  });
});
