import { limitOf } from './limits.ts';
import type { Measurements } from './measured.ts';
import { ownLimits } from './own-limits.ts';
import { ownerOf } from './population.ts';
import type { Resource } from './resource.ts';
import { seenOf } from './seen.ts';
import { concurrencyOf, eachOf, PORTAL, VISITS } from './use-of.ts';

function partitions(measured: Measurements): readonly Resource[] {
  const names = new Set(Object.values(measured).flatMap((each) => Object.keys(each.partitions)));
  return [...names].sort().flatMap((partition) =>
    (['reads', 'writes'] as const).map((kind): Resource => {
      const { value, unit, change } = limitOf(
        kind === 'reads' ? 'partitionReads' : 'partitionWrites',
      );
      const each = Object.fromEntries(
        Object.entries(measured).map(([name, use]) => [
          name,
          use.partitions[partition]?.[kind] ?? 0,
        ]),
      );
      const name = `\`${partition}\`, ${kind}`;
      const owner = ownerOf(partition);
      return {
        ...{ name, owner, each, limit: value, unit, change },
        seen: seenOf(partition, kind),
      };
    }),
  );
}

const unitsOf = (measured: Measurements, kind: 'reads' | 'writes') =>
  Object.fromEntries(
    Object.entries(measured).map(([name, { partitions: all }]) => [
      name,
      Object.values(all).reduce((sum, each) => sum + each[kind], 0),
    ]),
  );

const quota = (id: string, resource: Pick<Resource, 'name' | 'each' | 'seen'>): Resource => {
  const { value, unit, change, ask } = limitOf(id);
  return { ...resource, owner: 'one', limit: value, unit, change, ...(ask && { ask }) };
};

function quotas(measured: Measurements): readonly Resource[] {
  const kms = Object.entries(measured).map(([name, each]) => [name, each.kms] as const);
  return [
    quota('apiRequests', {
      name: 'API Gateway, requests of the account',
      each: eachOf([...PORTAL, ...VISITS], 1),
      seen: 'everybody: 429 from the gateway, until the second is over',
    }),
    quota('apiBurst', {
      name: 'API Gateway, requests at once in the account',
      each: concurrencyOf([...PORTAL, ...VISITS]),
      seen: 'everybody: 429 from the gateway',
    }),
    quota('lambdaConcurrency', {
      name: 'Lambda, functions at once in the account',
      each: Object.fromEntries(
        Object.entries(concurrencyOf([...PORTAL, ...VISITS, 'webhook'])).map(([name, each]) => [
          name,
          Math.max(each, 1 / limitOf('lambdaRequests').value),
        ]),
      ),
      seen: '503 for requests; jobs and webhooks come later',
    }),
    quota('lambdaGrowth', {
      name: 'Lambda, growth of the function of links, if all clicks of a second were new',
      each: eachOf(VISITS, 1 / limitOf('lambdaRequests').value),
      seen: 'visitors: 503 for some seconds',
    }),
    quota('kmsRequests', {
      name: 'KMS, requests of the account',
      each: Object.fromEntries(kms),
      seen: 'keys are not shown: 500, and the same request again works',
    }),
    quota('prefixGets', {
      name: 'S3, files of the launched product',
      each: { click: 0.6, resume: 0.6 },
      seen: 'visitors: 503 SlowDown from storage after the click was counted; the receipt resumes it',
    }),
    quota('tableWrites', {
      name: 'the table, writes in all',
      each: unitsOf(measured, 'writes'),
      seen: 'everybody: slower, then 500 and 429',
    }),
    quota('tableReads', {
      name: 'the table, reads in all',
      each: unitsOf(measured, 'reads'),
      seen: 'everybody: slower, then 500 and 429',
    }),
  ];
}

/** All keys and quotas that the model knows. */
export const resourcesOf = (measured: Measurements): readonly Resource[] => [
  ...partitions(measured),
  ...quotas(measured),
  ...ownLimits(measured),
];
