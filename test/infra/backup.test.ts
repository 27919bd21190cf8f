import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { faultsOf, type Settings } from '#infra/stage-settings.ts';
import { STAGES } from '#infra/stages.ts';
import { stageTemplates } from './synthesize.ts';

const { prod } = STAGES;
const THERE = 'arn:aws:backup:eu-central-1:210987654321:backup-vault:countersign-copies';
const backup = { copyTo: THERE, keepDays: 35 };

describe('the backup of a stage', () => {
  const { Data: data, Watch: watch } = stageTemplates('prod', {
    settings: JSON.stringify({ backup }),
  });

  it('is made each day under a key of its own, and copied to the other place', () => {
    data?.hasResourceProperties('AWS::Backup::BackupVault', {
      BackupVaultName: 'countersign-prod',
      EncryptionKeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^BackupKey'), 'Arn'] },
    });
    const lifecycle = { DeleteAfterDays: 35 };
    data?.hasResourceProperties('AWS::Backup::BackupPlan', {
      BackupPlan: {
        BackupPlanRule: [
          Match.objectLike({
            Lifecycle: lifecycle,
            ScheduleExpression: 'cron(0 3 * * ? *)',
            CopyActions: [{ DestinationBackupVaultArn: THERE, Lifecycle: lifecycle }],
          }),
        ],
      },
    });
    data?.hasResourceProperties('AWS::Backup::BackupSelection', {
      BackupSelection: Match.objectLike({
        Resources: [{ 'Fn::GetAtt': ['Table710B521B', 'Arn'] }],
      }),
    });
  });

  it('is made by a role that reaches this table and these vaults by named actions, and nothing else', () => {
    const roles = data?.findResources('AWS::IAM::Role', {
      Properties: { Description: 'Backs up the table, and copies its backups' },
    });
    expect(Object.values(roles ?? {})).toHaveLength(1);
    expect(JSON.stringify(roles)).not.toContain('ManagedPolicyArns');
    const text = JSON.stringify(
      data?.findResources('AWS::IAM::Policy', {
        Properties: { PolicyName: Match.stringLikeRegexp('^BackupRole') },
      }),
    );
    expect(text).toContain(
      `{"Action":"backup:CopyIntoBackupVault","Effect":"Allow","Resource":"${THERE}"}`,
    );
    expect(text).not.toMatch(/"Resource":"\*"|:\*"/);
  });

  it('raises an alarm when no copy was made for two days', () => {
    watch?.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'NumberOfCopyJobsCompleted',
      Dimensions: [{ Name: 'BackupVaultName', Value: 'countersign-prod' }],
      ...{ Period: 86_400, EvaluationPeriods: 2, Threshold: 1 },
      ...{ ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching' },
      AlarmDescription: Match.stringLikeRegexp('#a-backup-is-not-copied$'),
    });
  });

  it('is none by default', () => {
    stageTemplates('prod')['Data']?.resourceCountIs('AWS::Backup::BackupVault', 0);
  });

  it('may be in the same region of another account, if the stage says its own', () => {
    const copyTo = THERE.replace('eu-central-1', prod.region);
    const settings: Settings = { ...prod, account: '123456789012', backup: { ...backup, copyTo } };
    expect(faultsOf(settings)).toEqual([]);
  });

  it.each([
    ['the ARN of a backup vault', { backup: { ...backup, copyTo: 'countersign-copies' } }],
    ['a whole number of days from 7 to 3650', { backup: { ...backup, keepDays: 6 } }],
    ['copyTo', { backup: { keepDays: 35 } }],
    [
      'copies its backup into us-east-1 of what may be its own account',
      { backup: { ...backup, copyTo: THERE.replace('eu-central-1', 'us-east-1') } },
    ],
    [
      'copies its backup into us-east-1 of 210987654321',
      {
        account: '210987654321',
        backup: { ...backup, copyTo: THERE.replace('eu-central-1', 'us-east-1') },
      },
    ],
  ])('is refused: "%s"', (sentence, settings) => {
    expect(faultsOf({ ...prod, ...settings } as Settings)).toEqual([
      expect.stringContaining(sentence),
    ]);
  });
});
