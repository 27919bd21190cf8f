import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { faultsOf, type Settings } from '#infra/stage-settings.ts';
import { STAGES } from '#infra/stages.ts';
import { renewableOf, stageTemplates } from './synthesize.ts';

const { prod } = STAGES;
const FOLDER = 'countersign:folder';
const ofCanary = (template: Template | undefined) =>
  Object.values(template?.findResources('AWS::Lambda::Function') ?? {}).filter(
    ({ Metadata }) => Metadata?.[FOLDER] === 'canary',
  );
const CHANGED = {
  domain: {
    ...{ api: 'api.example.com', links: 'get.example.com' },
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/a',
  },
  canary: { everyMinutes: 60 },
  strictDownloads: true,
};

describe('the canary of a stage', () => {
  it('visits the public addresses, as often as the stage says; under strict downloads no file, which is for one address', () => {
    const workers = stageTemplates('prod', { settings: JSON.stringify(CHANGED) })['Workers'];
    expect(ofCanary(workers)[0]?.['Properties'].Environment.Variables).toMatchObject({
      API_URL: 'https://api.example.com',
      LINK_BASE_URL: 'https://get.example.com',
      STRICT_DOWNLOADS: 'on',
    });
    workers?.hasResourceProperties('AWS::Scheduler::Schedule', {
      Description: 'Runs functions/canary',
      ScheduleExpression: 'rate(1 hour)',
    });
  });

  it('may make links and its own file, record its run, and read nothing', () => {
    const policies = JSON.stringify(
      Object.entries(stageTemplates('prod')['Workers']?.findResources('AWS::IAM::Policy') ?? {})
        .filter(([id]) => id.startsWith('CanaryJobCanaryJobRole'))
        .map(([, { Properties }]) => Properties.PolicyDocument.Statement),
    );
    expect(policies.match(/(?<="(?:dynamodb|s3):)(?!LeadingKeys)\w+/g)).toEqual([
      'UpdateItem',
      'PutItem',
      'PutObject',
    ]);
    expect(policies).toContain('"dynamodb:LeadingKeys":["JOB#canary"]');
    expect(policies).toContain('"dynamodb:LeadingKeys":["LINK#*","CUSTOMER#canary"]');
    expect(policies).toContain('/media/canary/*');
  });

  it('rings when it fails and when it is silent, by a section of the runbook of its own', () => {
    const rings = (metric: object) =>
      renewableOf(stageTemplates('prod')).hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmDescription: Match.stringLikeRegexp('#the-canary-fails$'),
        AlarmActions: Match.anyValue(),
        ...metric,
      });
    rings({ MetricName: 'ApproximateNumberOfMessagesVisible' });
    rings({
      MetricName: 'JobRuns',
      Dimensions: [{ Name: 'job', Value: 'canary' }],
      Period: 1_200,
      TreatMissingData: 'breaching',
    });
  });

  it('may be none', () => {
    const settings = JSON.stringify({ canary: 'none' });
    expect(ofCanary(stageTemplates('dev', { settings })['Workers'])).toEqual([]);
  });

  it.each([
    [{ everyMinutes: 0 }, '.everyMinutes: it takes a whole number of minutes from 1 to 60.'],
    [{ everyMinutes: 61 }, '.everyMinutes: it takes a whole number of minutes from 1 to 60.'],
    [{ everyMinutes: '5' }, ": it takes 'none', or { everyMinutes: 5 }, with a whole number"],
    [{}, ": it takes 'none', or { everyMinutes: 5 }, with a whole number from 1 to 60."],
  ])('is refused as %j', (canary, sentence) => {
    const settings = { ...prod, canary } as unknown as Settings;
    expect(faultsOf(settings)).toEqual([
      expect.stringContaining(`Stage "prod" of infra/stages.ts has a wrong canary${sentence}`),
    ]);
  });
});
