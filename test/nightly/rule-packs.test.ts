import { describe, expect, it } from 'vitest';
import type { StageName } from '#infra/stages.ts';
import { appOf } from '#test/infra/synthesize.ts';

const STAGES = ['dev', 'prod'] as const satisfies readonly StageName[];

describe.each(STAGES)('stage %s', (stage) => {
  it('passes AwsSolutions, Serverless and the rules of Control Tower', () => {
    expect(() => appOf(stage, { rulePacks: 'on' }).synth()).not.toThrow();
  });
});
