import type { App } from 'aws-cdk-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { STAGES, type StageName } from '#infra/stages.ts';
import { appOf, normalised, templatesOf } from './synthesize.ts';

const NAMES = ['dev', 'prod'] as const satisfies readonly StageName[];

it('walks every stage that there is', () => {
  expect(Object.keys(STAGES)).toEqual(NAMES);
});

it('refuses a stage that does not exist, and says which do', () => {
  expect(() => appOf('production' as StageName)).toThrow(
    'There is no stage "production". Stages: dev, prod.',
  );
});

describe.each(NAMES)('stage %s', (stage) => {
  let app: App;
  beforeAll(() => {
    app = appOf(stage);
  });

  // Each documented address is a route of the API, and so a resource of the stack Service.
  it('has no stack of 300 resources or more: CloudFormation takes 500', () => {
    const counts = Object.values(templatesOf(app)).map(
      (template) => Object.keys(template.toJSON()['Resources']).length,
    );
    expect(counts).toHaveLength(5);
    expect(Math.max(...counts)).toBeLessThan(300);
  });

  it.each(['Data', 'Identity', 'Service', 'Workers', 'Watch'])(
    'deploys the %s stack as reviewed',
    async (stack) => {
      const template = templatesOf(app)[stack];
      expect(template).toBeDefined();
      await expect(template && normalised(template)).toMatchFileSnapshot(
        `__snapshots__/${stage}-${stack}.template.json`,
      );
    },
  );
});
