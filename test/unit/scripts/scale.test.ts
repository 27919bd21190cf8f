import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../scripts/scale/day.ts';
import { LIMITS } from '../../../scripts/scale/limits.ts';
import { measurements } from '../../../scripts/scale/measured.ts';
import { FIRST_WALLS, pageOf } from '../../../scripts/scale/page.ts';
import {
  INDEX_PARTITIONS,
  partitionOf,
  TABLE_PARTITIONS,
} from '../../../scripts/scale/partitions.ts';
import { OWNERS, ownerOf, shareOfFirst } from '../../../scripts/scale/population.ts';
import { wallsOf } from '../../../scripts/scale/walls.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const measured = measurements.parse(JSON.parse(read('scripts/scale/measured.json')));

describe('the model of load', () => {
  it('knows whose keys each partition of docs/table.md has, and no other partition', () => {
    expect(Object.keys(OWNERS).sort()).toEqual([...TABLE_PARTITIONS].sort());
    expect(INDEX_PARTITIONS.map(ownerOf)).toEqual(INDEX_PARTITIONS.map(() => 'shard'));
    expect(() => ownerOf('NEW#{id}')).toThrow('does not say whose keys NEW#{id} has');
  });

  it.each([
    ['AUDIT#p1#2026-11-28#3', 'AUDIT#{partnerId}#2026-01-02#{shard}'],
    ['WEBHOOK#p1', 'WEBHOOK#{partnerId}'],
    ['WEBHOOK#p1#EVENTS', 'WEBHOOK#{partnerId}#EVENTS'],
    ['CATALOG', 'CATALOG'],
    ['CATALOG#c1', 'CATALOG#{catalogId}'],
    ['CATALOG#c1#SUPPLY', 'CATALOG#{catalogId}#SUPPLY'],
    ['CATALOG#c1#PRODUCT#p', 'CATALOG#{catalogId}#PRODUCT#{productId}'],
    ['KEYPOOLS', 'KEYPOOLS'],
    [
      'LIMIT#CALLER#commerce#p1#2026-11-28T00:00:00.000Z',
      'LIMIT#{caller}#2026-01-02T03:04:05.678Z',
    ],
  ])('finds the partition of %s', (key, partition) => {
    expect(partitionOf(key)).toBe(partition);
  });

  it('refuses a key that docs/table.md does not have', () => {
    expect(() => partitionOf('OTHER#1')).toThrow('has no partition for the key "OTHER#1"');
  });

  it('draws the same day by the same seed, and another by another', () => {
    const first = (seed: number) => dayOf(seed).next().value;
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
  });

  it('shares by a power law: the first of one has all, and of more less', () => {
    expect(shareOfFirst(1, 1.27)).toBe(1);
    expect(shareOfFirst(10_000, 1.27)).toBeGreaterThan(shareOfFirst(10_000, 1.1));
  });
});

describe('the walls', () => {
  const walls = wallsOf(measured, 1);

  it('come in the order in which a growing load meets them', () => {
    const headrooms = walls.map(({ headroom }) => headroom);
    expect(headrooms).toEqual([...headrooms].sort((a, b) => a - b));
    expect(walls.length).toBeGreaterThan(FIRST_WALLS);
  });

  it('R9: leave room for 500 clicks a second on one link', () => {
    const link = walls.filter(({ resource }) => resource.name.startsWith('`LINK#'));
    expect(link.filter(({ headroom }) => headroom < 1)).toEqual([]);
    expect(link.map(({ driver }) => driver)).toContain('used-up click');
  });

  it('are no numbers of ours and no key of the table below the day', () => {
    const below = walls.filter(
      ({ resource, headroom }) => resource.change !== 'quota' && headroom < 1,
    );
    expect(below.map(({ resource }) => resource.name)).toEqual([]);
  });

  it('that AWS moves when it is asked are asked for in the runbook, with room for the day', () => {
    const runbook =
      read('docs/runbook.md').split('\n## Before a launch\n')[1]?.split('\n## ')[0] ?? '';
    const asked = walls.filter(
      ({ resource: { change }, headroom }) => change === 'quota' && headroom < 1.2,
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const { resource, load } of asked) {
      const { ask } = resource;
      expect(ask?.value, resource.name).toBeGreaterThan(load);
      expect(runbook).toContain(
        `--service-code ${ask?.service} --quota-code ${ask?.code} --desired-value ${ask?.value}`,
      );
    }
  });

  it('move with their limit: twice the units of an operation halve the load', () => {
    const { partitions } = measured.order;
    const ledger = 'ACCOUNT#{partnerId}#2026-01';
    const doubled = { reads: 0, writes: 2 * (partitions[ledger]?.writes ?? 0) };
    const dear = wallsOf(
      {
        ...measured,
        order: { ...measured.order, partitions: { ...partitions, [ledger]: doubled } },
      },
      1,
    );
    const headroomIn = (all: typeof walls) =>
      all.find(({ resource }) => resource.name === `\`${ledger}\`, writes`)?.headroom ?? 0;
    expect(headroomIn(dear)).toBeLessThan(headroomIn(walls));
  });

  it('are what docs/scale.md prints', () => {
    expect(read('docs/scale.md'), 'run `npm run scale -- --write`').toBe(pageOf(walls, 1));
  });
});

it('every limit names the page of AWS that states it', () => {
  expect(LIMITS.filter(({ source }) => !source.startsWith('https://docs.aws.amazon.com/'))).toEqual(
    [],
  );
});
