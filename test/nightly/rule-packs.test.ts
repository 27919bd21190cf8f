import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ControlTowerRules } from '#infra/control-tower-rules.ts';
import { LEFT_OUT } from '#infra/rule-packs.ts';
import type { StageName } from '#infra/stages.ts';
import { appOf } from '#test/infra/synthesize.ts';

const STAGES = ['dev', 'prod'] as const satisfies readonly StageName[];

describe.each(STAGES)('stage %s', (stage) => {
  it('passes AwsSolutions, Serverless and the rules of Control Tower', () => {
    expect(() => appOf(stage, { rulePacks: 'on' }).synth()).not.toThrow();
  });
});

it('a stage with strict downloads passes them, too', () => {
  const app = appOf('dev', { strictDownloads: 'true', rulePacks: 'on' });
  expect(() => app.synth()).not.toThrow();
});

describe('the packs', () => {
  it('leave out no rule that all stages would pass', () => {
    const app = appOf('prod');
    const { stacks } = app.synth();
    const { violations } = new ControlTowerRules([]).validate({
      templatePaths: stacks.map(({ templateFullPath }) => templateFullPath),
    } as never);
    const found = z.array(z.looseObject({ ruleName: z.string() })).parse(violations);
    const names = JSON.stringify(found);
    const stale = Object.keys(LEFT_OUT).filter((rule) => {
      const [, service = '', , number = ''] = rule.split('-');
      return !names.includes(`CT.${service.toUpperCase()}.PR.${number}`);
    });
    expect(stale).toEqual([]);
  });
});
