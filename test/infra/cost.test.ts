import { describe, expect, it } from 'vitest';
import { STAGES, type StageName } from '#infra/stages.ts';
import { fixed } from '../../scripts/cost/bill.ts';
import { readOptions } from '../../scripts/cost/inputs.ts';
import { PRICE_IDS } from '../../scripts/cost/prices.ts';
import { linesOf } from '../../scripts/cost/resources.ts';
import { billOf } from '../../scripts/cost/show.ts';
import { deployedOf, type TemplateResource } from '../../scripts/cost/template.ts';
import { type Measured, OPERATIONS, type Use } from '../../scripts/cost/use.ts';
import { stageTemplates } from './synthesize.ts';

const resourcesOf = (stage: StageName): readonly TemplateResource[] =>
  Object.values(stageTemplates(stage)).flatMap((template) =>
    Object.values(template.toJSON()['Resources'] as Record<string, TemplateResource>),
  );

const NOTHING: Use = {
  ...{ readUnits: 0, writeUnits: 0, kmsRequests: 0, logBytes: 0 },
  ...{ tableBytes: 0, byteDays: 0, auditRecords: 0, auditBytes: 0, partitions: {} },
};
/** Jobs that find nothing to do, by far more units than docs/cost.md measures. */
const IDLE = {
  ...(Object.fromEntries(OPERATIONS.map((name) => [name, NOTHING])) as Measured),
  'idle run of a job': { ...NOTHING, readUnits: 20 },
};

describe('npm run cost', () => {
  it.each(Object.keys(STAGES) as StageName[])(
    'knows what every resource of %s is billed by',
    (stage) => {
      const resources = resourcesOf(stage);
      expect(resources.length).toBeGreaterThan(300);
      const deployed = deployedOf(resources);
      expect(Object.values(deployed).filter((count) => !(count > 0))).toEqual([]);
      // Runs and lag of eight jobs, and the oldest webhook: no other line is logged while nobody comes.
      expect(deployed.restingMetrics).toBe(17);
      // Eight jobs: three each minute, two in five, three in fifteen.
      const minutes = (365 / 12) * 24 * 60;
      expect(deployed.runsAMonth).toBeCloseTo(minutes * (3 + 2 / 5 + 3 / 15));
    },
  );

  it('finds at most 15 dollars a month for what is deployed and not in use', () => {
    const deployed = deployedOf(resourcesOf('prod'));
    const nobody = { ...readOptions([]).inputs, partners: 0, users: 0, 'media-gb': 0 };
    const atRest = { ...deployed, customMetrics: deployed.restingMetrics };
    const { total } = billOf(fixed(IDLE, nobody, atRest));
    expect(total).toBeGreaterThan(5);
    expect(total).toBeLessThanOrEqual(15);
  });

  it('has a price line for nothing that is not deployed', () => {
    const types = new Set(resourcesOf('prod').map(({ Type }) => Type));
    const used = new Set([...types].flatMap((type) => linesOf(type)));
    expect(PRICE_IDS.filter((id) => !used.has(id))).toEqual([]);
  });

  it('refuses a type of resource that nobody has given a price', () => {
    const unknown = { Type: 'AWS::EC2::NatGateway', Properties: {} };
    expect(() => deployedOf([unknown])).toThrow('Nobody has said what AWS::EC2::NatGateway costs.');
  });
});
