import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  BackupResource,
  BackupVault,
  type IBackupVault,
} from 'aws-cdk-lib/aws-backup';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { BackupSetting } from '../backup-setting.ts';

export interface BackupCopiesProps extends BackupSetting {
  /** Name of the vault here. */
  readonly vaultName: string;
  readonly tableArn: string;
  readonly removalPolicy: RemovalPolicy;
}

/** A backup of the table each day, and its copy in the vault of another account or region. */
export class BackupCopies extends Construct {
  readonly #vaultName: string;

  constructor(scope: Construct, id: string, props: BackupCopiesProps) {
    super(scope, id);
    const { copyTo, keepDays, vaultName, tableArn, removalPolicy } = props;
    this.#vaultName = vaultName;
    // A vault under AWS's own key can be copied to no other account.
    const encryptionKey = new Key(this, 'Key', {
      ...{ description: 'Backups of the table', enableKeyRotation: true, removalPolicy },
    });
    const vault = new BackupVault(this, 'Vault', {
      ...{ backupVaultName: vaultName, encryptionKey, removalPolicy },
    });
    const there = BackupVault.fromBackupVaultArn(this, 'There', copyTo);
    const deleteAfter = Duration.days(keepDays);
    const rule = new BackupPlanRule({
      ruleName: 'daily',
      scheduleExpression: Schedule.cron({ hour: '3', minute: '0' }),
      deleteAfter,
      copyActions: [{ destinationBackupVault: there, deleteAfter }],
    });
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault, backupPlanRules: [rule] });
    plan.addSelection('Table', {
      resources: [BackupResource.fromArn(tableArn)],
      role: this.#role(tableArn, vault, there, encryptionKey),
      // CDK would add the managed policy, which reaches every table, volume and database of the account.
      disableDefaultBackupPolicy: true,
    });
  }

  /** Copies that ended well, of a day. */
  get completed(): Metric {
    return new Metric({
      namespace: 'AWS/Backup',
      metricName: 'NumberOfCopyJobsCompleted',
      dimensionsMap: { BackupVaultName: this.#vaultName },
      statistic: Stats.SUM,
      period: Duration.days(1),
    });
  }

  #role(tableArn: string, vault: IBackupVault, there: IBackupVault, key: Key): Role {
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      description: 'Backs up the table, and copies its backups',
    });
    const grants: readonly (readonly [readonly string[], readonly string[]])[] = [
      [
        ['DescribeTable', 'CreateBackup', 'StartAwsBackupJob', 'ListTagsOfResource'].map(
          (action) => `dynamodb:${action}`,
        ),
        [tableArn],
      ],
      [['dynamodb:DescribeBackup', 'dynamodb:DeleteBackup'], [`${tableArn}/backup/*`]],
      [['backup:DescribeBackupVault', 'backup:CopyFromBackupVault'], [vault.backupVaultArn]],
      [['backup:CopyIntoBackupVault'], [there.backupVaultArn]],
      [
        ['kms:DescribeKey', 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom'],
        [key.keyArn],
      ],
    ];
    for (const [actions, resources] of grants) {
      role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
    }
    role.addToPolicy(
      new PolicyStatement({
        actions: ['kms:CreateGrant'],
        resources: [key.keyArn],
        conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      }),
    );
    return role;
  }
}
