import { join } from 'node:path';
import { type App, Stack } from 'aws-cdk-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ControlTowerRules } from '#infra/control-tower-rules.ts';
import { LEFT_OUT } from '#infra/rule-packs.ts';
import type { StageName } from '#infra/stages.ts';
import { appOf } from '#test/infra/synthesize.ts';
import { scaled } from './scale.ts';

/** Returns the error that stops the synthesis of an app with the rule packs, if there is one. */
function faultOf(app: App): unknown {
  try {
    app.synth();
    return undefined;
  } catch (error) {
    return error;
  }
}

const packed = (stage: StageName, settings: Readonly<Record<string, string>> = {}): App =>
  appOf(stage, { ...settings, rulePacks: 'on' });

/** The larger stage, synthesized once for all that is asked about it. */
let prod: { readonly fault: unknown; readonly templates: readonly string[] };
beforeAll(() => {
  const app = packed('prod');
  const fault = faultOf(app);
  const stacks = app.node.children.filter(Stack.isStack);
  prod = { fault, templates: stacks.map(({ templateFile }) => join(app.outdir, templateFile)) };
});

describe('AwsSolutions, Serverless and the rules of Control Tower', () => {
  it('are passed by stage prod', () => {
    expect(prod.fault).toBeUndefined();
  });

  // In the short form, of dev with strict downloads alone: it has all that it has without them, and more.
  it.each(scaled(['false', 'true'], ['true']))(
    'are passed by stage dev with strict downloads: %s',
    (strictDownloads) => {
      expect(faultOf(packed('dev', { strictDownloads }))).toBeUndefined();
    },
  );
});

describe('the packs', () => {
  it('leave out no rule that all stages would pass', () => {
    expect(prod.templates.length).toBeGreaterThan(3);
    const { violations } = new ControlTowerRules([]).validate({
      templatePaths: prod.templates,
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
