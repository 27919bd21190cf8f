import type { PartitionUnits, Use } from './use.ts';

const FIGURES = [
  'readUnits',
  'writeUnits',
  'kmsRequests',
  'logBytes',
  'tableBytes',
  'byteDays',
  'auditRecords',
  'auditBytes',
] as const;

/** The mean of several operations. */
export function meanUse(uses: readonly Use[]): Use {
  const mean = (of: (use: Use) => number): number =>
    uses.reduce((sum, use) => sum + of(use), 0) / uses.length;
  const names = new Set(uses.flatMap(({ partitions }) => Object.keys(partitions)));
  const units = (name: string, kind: keyof PartitionUnits) =>
    mean(({ partitions }) => partitions[name]?.[kind] ?? 0);
  const figures = Object.fromEntries(
    FIGURES.map((name) => [name, mean((use) => use[name])]),
  ) as Record<(typeof FIGURES)[number], number>;
  return {
    ...figures,
    partitions: Object.fromEntries(
      [...names].map((name) => [
        name,
        { reads: units(name, 'reads'), writes: units(name, 'writes') },
      ]),
    ),
  };
}
