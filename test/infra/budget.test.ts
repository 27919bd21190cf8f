import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { faultsOf, type Settings } from '#infra/stage-settings.ts';
import { STAGES } from '#infra/stages.ts';
import { stageTemplates } from './synthesize.ts';

const { dev, prod } = STAGES;

describe('the budget of a stage', () => {
  it('reports what is spent to the topic of the alarms, which lets AWS Budgets publish', () => {
    const settings = JSON.stringify({ budget: { monthlyUsd: 200 } });
    const watch = stageTemplates('prod', { settings })['Watch'];
    const topic = { Ref: 'AlarmsTopic3A2DFEBA' };
    watch?.hasResourceProperties('AWS::Budgets::Budget', {
      Budget: { BudgetLimit: { Amount: 200, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
      NotificationsWithSubscribers: Match.arrayWith([
        Match.objectLike({
          Notification: Match.objectLike({ NotificationType: 'ACTUAL', Threshold: 100 }),
          Subscribers: [{ SubscriptionType: 'SNS', Address: topic }],
        }),
      ]),
    });
    const publisher = Match.objectLike({
      Principal: { Service: 'budgets.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    for (const [type, name] of [
      ['AWS::SNS::TopicPolicy', 'PolicyDocument'],
      ['AWS::KMS::Key', 'KeyPolicy'],
    ] as const) {
      watch?.hasResourceProperties(type, {
        [name]: { Statement: Match.arrayWith([publisher]) },
      });
    }
  });

  it('is none by default', () => {
    stageTemplates('prod')['Watch']?.resourceCountIs('AWS::Budgets::Budget', 0);
  });

  it.each([
    ['a number of USD above 0', { ...prod, budget: { monthlyUsd: 0 } }],
    ['tells nobody when it is spent', { ...dev, budget: { monthlyUsd: 20 } }],
  ] as readonly (readonly [string, Settings])[])('is refused: "%s"', (sentence, settings) => {
    expect(faultsOf(settings)).toEqual([expect.stringContaining(sentence)]);
  });
});
