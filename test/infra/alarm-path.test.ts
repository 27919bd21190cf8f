import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { renewableOf, stageTemplates } from './synthesize.ts';

const ref = z.object({ Ref: z.string() });
const statement = z.looseObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string(), z.array(z.string())]),
  Principal: z.unknown(),
  Condition: z.unknown().optional(),
});
const policy = z.object({ Statement: z.array(statement) });
const alarm = z.object({ Properties: z.object({ AlarmActions: z.array(ref).default([]) }) });
const topic = z.object({
  Properties: z.object({ KmsMasterKeyId: z.object({ 'Fn::GetAtt': z.array(z.string()) }) }),
});
const topicPolicy = z.object({
  Properties: z.object({ Topics: z.array(ref), PolicyDocument: policy }),
});
const key = z.object({ Properties: z.object({ KeyPolicy: policy }) });

/** Actions that CloudWatch is allowed, if it acts for alarms of this account and stack alone. */
const allowedTo = (stage: string, { Statement }: z.output<typeof policy>): readonly string[] =>
  Statement.filter(
    ({ Effect, Principal }) =>
      Effect === 'Allow' && JSON.stringify(Principal) === '{"Service":"cloudwatch.amazonaws.com"}',
  ).flatMap(({ Action, Condition }) => {
    expect(Condition).toEqual({
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
      ArnLike: { 'aws:SourceArn': expect.anything() },
    });
    expect(JSON.stringify(Condition)).toContain(`:alarm:Countersign-${stage}-Watch-*`);
    return [Action].flat();
  });

describe.each(['dev', 'prod'] as const)('an alarm of %s', (stage) => {
  let service: Template;
  beforeAll(() => {
    service = renewableOf(stageTemplates(stage));
  });

  it('reaches its topic: the policies of topic and key let CloudWatch publish there', () => {
    const topics = new Set(
      Object.values(service.findResources('AWS::CloudWatch::Alarm'))
        .flatMap((resource) => alarm.parse(resource).Properties.AlarmActions)
        .map(({ Ref }) => Ref),
    );
    expect(topics.size).toBe(1);
    for (const id of topics) {
      const policies = Object.values(service.findResources('AWS::SNS::TopicPolicy'))
        .map((resource) => topicPolicy.parse(resource).Properties)
        .filter(({ Topics }) => Topics.some(({ Ref }) => Ref === id));
      // A second policy of the same topic would replace the first.
      expect(policies).toHaveLength(1);
      expect(policies.flatMap((each) => allowedTo(stage, each.PolicyDocument))).toEqual([
        'sns:Publish',
      ]);
      const { KmsMasterKeyId } = topic.parse(
        service.findResources('AWS::SNS::Topic')[id],
      ).Properties;
      const keyId = KmsMasterKeyId['Fn::GetAtt'][0] ?? '';
      const { KeyPolicy } = key.parse(service.findResources('AWS::KMS::Key')[keyId]).Properties;
      expect(allowedTo(stage, KeyPolicy)).toEqual(['kms:Decrypt', 'kms:GenerateDataKey*']);
    }
  });
});
