import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { afterAll, describe, expect, it } from 'vitest';
import { addRulePacks } from '#infra/rule-packs.ts';
import type { StageName } from '#infra/stages.ts';
import { stageTemplates, WITHOUT_WARNINGS } from './synthesize.ts';

const outdir = mkdtempSync(join(tmpdir(), 'countersign-rules-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));
const STAGES = ['dev', 'prod'] as const satisfies readonly StageName[];

/** An app with one resource that a pack must find fault with. */
function faulty(name: string, add: (stack: Stack) => unknown): App {
  const app = new App({ ...WITHOUT_WARNINGS, outdir: join(outdir, name) });
  add(new Stack(app, 'Faulty'));
  addRulePacks(app);
  return app;
}

describe.each(STAGES)('stage %s', (stage) => {
  it('lets nobody invoke a function but the API that it serves, or the user pool that asks it', () => {
    const permissions = Object.values(stageTemplates(stage)).flatMap((template) =>
      Object.values(template.findResources('AWS::Lambda::Permission')),
    );
    expect(permissions.length).toBeGreaterThan(8);
    for (const { Properties } of permissions) {
      expect(JSON.stringify(Properties.SourceArn)).toMatch(
        /execute-api.*ServiceApi|^\{"Fn::GetAtt":\["Users\w+","Arn"\]\}$/,
      );
    }
  });
});

describe('the packs', () => {
  it.each([
    ['AwsSolutions-SNS3', (stack: Stack) => new Topic(stack, 'Topic')],
    [
      'Serverless-LambdaTracing',
      (stack: Stack) =>
        new CfnFunction(stack, 'Function', { code: {}, role: 'arn:aws:iam::123456789012:role/r' }),
    ],
    [
      'CT.SQS.PR.2',
      (stack: Stack) => new CfnQueue(stack, 'Queue', { sqsManagedSseEnabled: false }),
    ],
  ])('stop a synthesis by %s', { timeout: 120_000 }, (rule, add) => {
    expect(() => faulty(rule, add).synth()).toThrow(/Validation failed|ERROR/);
    expect(readFileSync(join(outdir, rule, 'validation-report.json'), 'utf8')).toContain(rule);
  });
});
