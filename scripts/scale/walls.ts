import { dayOf, type Second } from './day.ts';
import { type Measurements, type OperationName, operationName } from './measured.ts';
import type { Resource } from './resource.ts';
import { resourcesOf } from './resources.ts';

/** The busiest second of a key or quota, and what filled it. */
export interface Peak {
  readonly resource: Resource;
  readonly load: number;
  readonly at: number;
  readonly driver: OperationName;
  /** Operations of the driver in that second, of the owner. */
  readonly driverRate: number;
}

/** A wall: a key or quota, and how much of the simulated load reaches it. */
export interface Wall extends Peak {
  /** 1: the simulated day reaches it; 0.5: half of it does; 3: three times the day does. */
  readonly headroom: number;
}

function contributions(resource: Resource, { counts }: Second) {
  return Object.entries(resource.each).flatMap(([name, each]) => {
    const operation = operationName.parse(name);
    const count = counts[operation]?.[resource.owner] ?? 0;
    return count > 0 ? [{ operation, count, load: count * each }] : [];
  });
}

function busier(peak: Peak | undefined, resource: Resource, second: Second): Peak | undefined {
  const parts = contributions(resource, second);
  const load = parts.reduce((sum, part) => sum + part.load, 0);
  const [first] = parts.sort((a, b) => b.load - a.load);
  return first && load > (peak?.load ?? 0)
    ? { resource, load, at: second.at, driver: first.operation, driverRate: first.count }
    : peak;
}

/** Simulates a day, and returns the walls in the order in which a growing load reaches them. */
export function wallsOf(measured: Measurements, seed: number): readonly Wall[] {
  const resources = resourcesOf(measured);
  const peaks = new Map<Resource, Peak | undefined>();
  for (const second of dayOf(seed)) {
    for (const resource of resources) {
      peaks.set(resource, busier(peaks.get(resource), resource, second));
    }
  }
  return [...peaks.values()]
    .flatMap((peak) => (peak ? [{ ...peak, headroom: peak.resource.limit / peak.load }] : []))
    .sort((a, b) => a.headroom - b.headroom);
}
