import { App } from 'aws-cdk-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { addStage } from '#infra/app.ts';
import { STAGES } from '#infra/stages.ts';
import { renewableOf, settingsOf, stageTemplates, templatesOf } from './synthesize.ts';

const streamArn =
  'arn:aws:dynamodb:us-east-1:123456789012:table/T-restored/stream/2026-11-24T03:00:00.000';

describe('a table that was restored', () => {
  let before: ReturnType<typeof templatesOf>;
  let after: ReturnType<typeof templatesOf>;
  beforeAll(() => {
    before = stageTemplates('prod');
    const app = new App(settingsOf('prod'));
    addStage(app, { ...STAGES.prod, table: { name: 'T-restored', streamArn } });
    after = templatesOf(app);
  });

  it('is what every function works on, and whose changes are read', () => {
    const service = JSON.stringify(renewableOf(after).toJSON());
    expect(JSON.stringify(renewableOf(before).toJSON())).toContain('Table710B521B');
    expect(service).not.toContain('Table710B521B');
    expect(service).toContain('"TABLE_NAME":"T-restored"');
    expect(service).toContain('"arn:aws:dynamodb:us-east-1:123456789012:table/T-restored"');
    for (const mapping of Object.values(
      renewableOf(after).findResources('AWS::Lambda::EventSourceMapping') ?? {},
    )) {
      expect(mapping['Properties'].EventSourceArn).toBe(streamArn);
    }
  });

  it('leaves the one of the stack as it is', () => {
    const [old, now] = [before, after].map((templates) => templates['Data']?.toJSON());
    expect(now?.['Resources']).toEqual(old?.['Resources']);
  });
});
