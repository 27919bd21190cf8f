import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { BackupCopies } from '../constructs/backup-copies.ts';
import { DataTable } from '../constructs/data-table.ts';
import { EncryptionKey } from '../constructs/encryption-key.ts';
import { GeneratedSecret } from '../constructs/generated-secret.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import { downloadKeysOf, frontOf } from '../front-settings.ts';
import { pin } from '../pinned.ts';
import type { Stage } from '../stages.ts';

export interface DataStackProps extends StackProps {
  readonly stage: Stage;
}

/** Where the front's log is in the bucket of logs. */
export const FRONT_LOGS = 'front/';

/** A file of a report that was overwritten or deleted can be had back for so long. */
const KEPT_DAYS = 90;

/**
 * Origins of the pages that upload attachments: the portal's, and those of other people's pages. The name of a
 * distribution is not known to this stack. The signature of a form, not its page's origin, lets an upload in.
 */
const uploadOrigins = ({ domain, corsOrigins = [] }: Stage): readonly string[] => [
  domain ? `https://${domain.api}` : 'https://*.cloudfront.net',
  ...corsOrigins,
];

/** The state that outlives every deployment: the table, the files, and the secrets that links depend on. */
export class DataStack extends Stack {
  readonly table: DataTable;
  readonly media: PrivateBucket;
  /** Files of problem reports. */
  readonly attachments: PrivateBucket;
  /** The built files of the portal. Old ones stay for the tabs that are open. Only for a stage with a front. */
  readonly portal: PrivateBucket | undefined;
  /** Every audit record once more, under lock. */
  readonly auditArchive: PrivateBucket;
  /** The access logs of the other buckets, as S3 delivers them. */
  readonly accessLogs: PrivateBucket;
  /** Yields the tokens of links: a new value would end every link that is out. */
  readonly linkSecret: GeneratedSecret;
  /** Finds product keys: without its value a key is known no more, and might come in twice. */
  readonly keySecret: GeneratedSecret;
  /** Closes product keys and the secrets of webhooks: without it none can be read again. */
  readonly keyEncryptionKey: EncryptionKey;
  /** Signs continuation tokens: a new value ends lists that are being paged. */
  readonly pagingSecret: GeneratedSecret;
  /** Seals answers that are kept for repeated requests: with a new value, those of the last day cannot be repeated. */
  readonly answerSecret: GeneratedSecret;
  /** Copies of the table somewhere else. Only for a stage with a backup. */
  readonly backup: BackupCopies | undefined;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props);
    const { removalPolicy, deletionProtection } = props.stage;
    const { table: restored } = props.stage;
    this.table = new DataTable(this, 'Table', { removalPolicy, deletionProtection, restored });
    this.accessLogs = new PrivateBucket(this, 'AccessLogs', { removalPolicy });
    const { accessLogs } = this;
    this.media = new PrivateBucket(this, 'Media', { removalPolicy, accessLogs });
    this.attachments = new PrivateBucket(this, 'Attachments', {
      ...{ removalPolicy, accessLogs, versionDays: KEPT_DAYS },
      // Refunds are disputed within three years at most.
      expireAfterDays: 3 * 365,
      // Taken files are copied out of it. A service request that waits for half a year is not read any more.
      incoming: { prefix: 'servicerequests/incoming/', days: 180 },
      uploadsFrom: uploadOrigins(props.stage),
    });
    this.portal =
      frontOf(props.stage) && new PrivateBucket(this, 'Portal', { removalPolicy, accessLogs });
    this.portal?.letFrontRead();
    if (downloadKeysOf(props.stage).length > 0) {
      this.media.letFrontRead('media/');
      accessLogs.letFrontLog(FRONT_LOGS);
    }
    this.auditArchive = new PrivateBucket(this, 'AuditArchive', {
      removalPolicy,
      accessLogs,
      lock: props.stage.auditLock,
    });
    this.linkSecret = new GeneratedSecret(this, 'LinkSecret', {
      description: 'Tokens of download links',
      removalPolicy,
    });
    this.keySecret = new GeneratedSecret(this, 'KeySecret', {
      description: 'Digests of product keys',
      removalPolicy,
    });
    this.keyEncryptionKey = new EncryptionKey(this, 'KeyEncryptionKey', {
      description: 'Data keys of product keys and webhook secrets',
      removalPolicy,
    });
    this.pagingSecret = new GeneratedSecret(this, 'PagingSecret', {
      description: 'Continuation tokens of lists',
      removalPolicy,
    });
    this.answerSecret = new GeneratedSecret(this, 'AnswerSecret', {
      description: 'Answers kept for repeated requests',
      removalPolicy,
    });
    this.backup = this.#backupOf(props.stage);
    pin(this, {
      'Table/Table': 'Table710B521B',
      'AccessLogs/Bucket': 'AccessLogsBucketCD784A59',
      'Media/Bucket': 'MediaBucket4022EBBF',
      'Attachments/Bucket': 'AttachmentsBucket134755D7',
      'AuditArchive/Bucket': 'AuditArchiveBucketDB93AD31',
      ...(this.portal && { 'Portal/Bucket': 'PortalBucketAF6949F3' }),
      'LinkSecret/Secret': 'LinkSecret227E4EC3',
      'KeySecret/Secret': 'KeySecret03F369D6',
      'PagingSecret/Secret': 'PagingSecret7143809B',
      'KeyEncryptionKey/Key': 'KeyEncryptionKey0F872E7F',
    });
  }

  #backupOf({ name, backup, removalPolicy }: Stage): BackupCopies | undefined {
    const { arn: tableArn } = this.table;
    const vaultName = `countersign-${name}`;
    return (
      backup && new BackupCopies(this, 'Backup', { ...backup, vaultName, tableArn, removalPolicy })
    );
  }
}
