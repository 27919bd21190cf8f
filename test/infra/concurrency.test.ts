import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { STAGES } from '#infra/stages.ts';
import { renewableOf, stageTemplates } from './synthesize.ts';

const lambda = z.object({
  Properties: z.object({ ReservedConcurrentExecutions: z.int().default(0) }),
});
const reservedBy = (stage: 'dev' | 'prod'): number =>
  Object.values(renewableOf(stageTemplates(stage)).findResources('AWS::Lambda::Function') ?? {})
    .map((resource) => lambda.parse(resource).Properties.ReservedConcurrentExecutions)
    .reduce((sum, each) => sum + each, 0);

describe('concurrency that is reserved', () => {
  it('is none in dev, which a new account takes', () => {
    expect(reservedBy('dev')).toBe(0);
  });

  it('in prod is what the runbook has somebody ask a quota for', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    expect(runbook).toContain('aws lambda get-account-settings');
    expect(runbook).toContain(`Prod reserves ${reservedBy('prod').toLocaleString('en-US')}`);
  });

  it('in prod is some for the sender of webhooks, so that endpoints that hang starve nobody', () => {
    renewableOf(stageTemplates('prod')).hasResource('AWS::Lambda::Function', {
      Metadata: Match.objectLike({ 'countersign:folder': 'send-webhooks' }),
      Properties: Match.objectLike({
        ReservedConcurrentExecutions: STAGES.prod.concurrency.webhooks,
      }),
    });
  });
});
