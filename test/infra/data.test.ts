import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { INCOMING } from '#shared/refund-requests/attachment.ts';
import { stageTemplates } from './synthesize.ts';

const logicalIds = (template: Template, type: string) => Object.keys(template.findResources(type));

describe.each(['dev', 'prod'] as const)('data of %s', (stage) => {
  let data: Template;
  let identity: Template;
  let service: Template;
  let watch: Template;
  beforeAll(() => {
    const templates = stageTemplates(stage);
    data = templates['Data'] as Template;
    identity = templates['Identity'] as Template;
    service = templates['Service'] as Template;
    watch = templates['Watch'] as Template;
  });

  it('never changes the logical ids of what keeps state: another id is another, empty resource', () => {
    expect({
      tables: logicalIds(data, 'AWS::DynamoDB::GlobalTable'),
      buckets: logicalIds(data, 'AWS::S3::Bucket'),
      keys: logicalIds(data, 'AWS::KMS::Key'),
      secrets: logicalIds(data, 'AWS::SecretsManager::Secret'),
      users: logicalIds(identity, 'AWS::Cognito::UserPool'),
      apis: logicalIds(service, 'AWS::ApiGatewayV2::Api'),
      topics: logicalIds(watch, 'AWS::SNS::Topic'),
      alarmKeys: logicalIds(watch, 'AWS::KMS::Key'),
    }).toMatchInlineSnapshot(`
      {
        "alarmKeys": [
          "AlarmsKey3C2381B3",
        ],
        "apis": [
          "ServiceApi85D8F981",
        ],
        "buckets": [
          "AccessLogsBucketCD784A59",
          "MediaBucket4022EBBF",
          "AttachmentsBucket134755D7",
          "PortalBucketAF6949F3",
          "AuditArchiveBucketDB93AD31",
        ],
        "keys": [
          "KeyEncryptionKey0F872E7F",
        ],
        "secrets": [
          "LinkSecret227E4EC3",
          "KeySecret03F369D6",
          "PagingSecret7143809B",
          "AnswerSecret370028FD",
        ],
        "tables": [
          "Table710B521B",
        ],
        "topics": [
          "AlarmsTopic3A2DFEBA",
        ],
        "users": [
          "Users0A0EEA89",
        ],
      }
    `);
  });

  it('deletes remembered answers after their time', () => {
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      TimeToLiveSpecification: { AttributeName: 'deleteAfter', Enabled: true },
    });
  });

  it('projects keys only into the index, so that no click writes to it', () => {
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      GlobalSecondaryIndexes: [
        Match.objectLike({ IndexName: 'due', Projection: { ProjectionType: 'KEYS_ONLY' } }),
      ],
    });
  });

  it('R24: locks the archive of the audit, in prod for seven years and for everybody', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: {
          DefaultRetention:
            stage === 'prod' ? { Mode: 'COMPLIANCE', Days: 2557 } : { Mode: 'GOVERNANCE', Days: 1 },
        },
      },
      VersioningConfiguration: { Status: 'Enabled' },
    });
  });

  it('R24: keeps what is archived for the lock and a day or two, and no delete marker after that', () => {
    const days = stage === 'prod' ? 2557 : 1;
    data.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          {
            ExpirationInDays: days + 1,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            Status: 'Enabled',
          },
          { ExpiredObjectDeleteMarker: true, Status: 'Enabled' },
        ]),
      },
    });
  });

  it('deletes files of service requests that nobody fetched, where they arrive', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: {
        Rules: Match.arrayWith([{ Prefix: INCOMING, ExpirationInDays: 180, Status: 'Enabled' }]),
      },
    });
  });

  it('keeps earlier versions of attachments for 90 days', () => {
    data.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: Match.arrayWith([
          { Prefix: INCOMING, ExpirationInDays: 180, Status: 'Enabled' },
          { NoncurrentVersionExpiration: { NoncurrentDays: 90 }, Status: 'Enabled' },
        ]),
      },
    });
  });

  it('deletes nothing with its stack in prod, and everything in dev', () => {
    const policies = [
      ...Object.values(data.findResources('AWS::DynamoDB::GlobalTable')),
      ...Object.values(data.findResources('AWS::S3::Bucket')),
      ...Object.values(data.findResources('AWS::KMS::Key')),
      ...Object.values(data.findResources('AWS::SecretsManager::Secret')),
      ...Object.values(identity.findResources('AWS::Cognito::UserPool')),
    ].map(({ DeletionPolicy }) => DeletionPolicy);
    expect(new Set(policies)).toEqual(new Set([stage === 'prod' ? 'Retain' : 'Delete']));
  });

  it('demands a second factor of everybody, and lets nobody sign up', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
  });
});
