import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { env as partnerApiEnv } from '#functions/partner-api/env.ts';
import { env as sendEnv } from '#functions/send-webhooks/env.ts';
import { renewableOf, stageTemplates } from './synthesize.ts';

const LOOPBACK = 'ALLOW_LOOPBACK_WEBHOOKS';

describe.each(['dev', 'prod'] as const)('webhooks of %s', (stage) => {
  const templates = stageTemplates(stage);

  it('are sent to no address inside: no template lets them go to loopback', () => {
    for (const { shape } of [sendEnv, partnerApiEnv]) {
      expect(Object.keys(shape)).toContain(LOOPBACK);
    }
    for (const template of Object.values(templates)) {
      expect(JSON.stringify(template.toJSON())).not.toContain(LOOPBACK);
    }
  });

  it('are signed by secrets alone: who sends opens no product key, and who registers opens nothing', () => {
    const statements = Object.values(renewableOf(templates).findResources('AWS::IAM::Policy') ?? {})
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Action }) => [Action].flat().some((action) => action.startsWith('kms:')))
      .map(({ Action, Condition }) => [
        Action,
        Condition?.StringEquals?.['kms:EncryptionContext:purpose'],
      ]);
    expect(statements.toSorted()).toEqual(
      expect.arrayContaining([
        ['kms:Decrypt', 'product-keys'],
        ['kms:Decrypt', 'webhook-secrets'],
        ['kms:GenerateDataKey', 'product-keys'],
        ['kms:GenerateDataKey', 'webhook-secrets'],
      ]),
    );
    const purposes = statements.map(([, purpose]) => purpose);
    expect(purposes.filter((purpose) => purpose === 'webhook-secrets')).toHaveLength(2);
  });

  it('that are dead are counted, and so is the time that none was sent', () => {
    for (const [code, value] of [
      ['WEBHOOK_DEAD', '1'],
      ['JOB_DONE', '$.oldestSeconds'],
    ]) {
      renewableOf(templates).hasResourceProperties('AWS::Logs::MetricFilter', {
        FilterPattern: `{ $.message = "${code}" }`,
        MetricTransformations: [Match.objectLike({ MetricValue: value })],
      });
    }
  });

  it('have a sender that is run again by the job, and not by Lambda', () => {
    renewableOf(templates).hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: Match.objectLike({ Ref: Match.stringLikeRegexp('SendWebhooks') }),
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 60,
    });
  });
});
