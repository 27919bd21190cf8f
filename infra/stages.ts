import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { DomainSetting, EmailSetting } from './address-settings.ts';
import type { BackupSetting } from './backup-setting.ts';
import type { BudgetSetting } from './budget-setting.ts';
import type { CanarySetting } from './canary-setting.ts';
import type { ClaimsSetting } from './claims-setting.ts';
import type { DeliverySetting, FrontSetting } from './front-settings.ts';
import type { IdentitySetting } from './identity-setting.ts';

/** How callers come to a new version of a function: a tenth first, a tenth after the other, or all of them. */
export type Rollout = 'canary' | 'linear' | 'all-at-once';

export interface RestoredTable {
  readonly name: string;
  /** `arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/LABEL` */
  readonly streamArn: string;
}

/** All that differs between deployments of the service. Nothing else asks which stage it is in. */
export interface Stage {
  readonly name: string;
  readonly region: string;
  /** The one account that it may be deployed to, by its 12 digits. Without it, that of whoever deploys. */
  readonly account?: string;
  /** Removal policy of the table, the buckets and the users when their stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
  /** Stateful resources refuse to be deleted, and so do their stacks. */
  readonly deletionProtection: boolean;
  readonly logRetention: RetentionDays;
  /** Requests a second of each route, and the burst above it: a target that API Gateway aims at, no guaranteed ceiling. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** The same, for each route of links and of the validation of keys, which take no token. */
  readonly publicThrottle: { readonly rate: number; readonly burst: number };
  /**
   * How many runs at once are kept for the link, the validation of keys and the sender of webhooks, and are the most that they
   * get: their abuse cannot starve the API. An instance takes at most ten requests a second: 1,200 serve 12,000 clicks.
   * Each job keeps one. `unreserved` suits an account whose quota has nothing to keep (docs/runbook.md, *Deliver*).
   */
  readonly concurrency:
    | 'unreserved'
    | {
        readonly clicks: number;
        readonly keyValidations: number;
        readonly webhooks: number;
        /** Health and every address that is not written as a route: some clients join all of theirs with two slashes, and anybody may send as many as the gateway passes on. */
        readonly unknownRoutes: number;
      };
  /**
   * Strict mode: a presigned URL works only from the address that its click came from. Visitors whose network gives
   * them several addresses cannot download then (docs/adr/0020-strict-mode.md).
   */
  readonly strictDownloads: boolean;
  /**
   * How long nobody changes or deletes the archive of the audit, in days. Under `compliance` that holds for the
   * account's owner too; `governance` lets an administrator with a permission of its own.
   */
  readonly auditLock: { readonly mode: 'compliance' | 'governance'; readonly days: number };
  /** Claims of partners: what one has, a domain, a tenant or an Azure subscription, nobody else can have. */
  readonly claims: ClaimsSetting;
  readonly rollout: Rollout;
  /** Visits of health and of a link of its own over the public addresses, with alarms when they fail or do not come. */
  readonly canary: CanarySetting;
  /**
   * The table that takes the place of the stack's own, as long as this is here: one that was restored
   * (docs/runbook.md). The stack's own stays as it is.
   */
  readonly table?: RestoredTable;
  /**
   * Where alarms go: an address, or the name of the parameter by which whoever deploys the stage says it, once
   * (docs/adr/0037-a-stage-is-checked-before-it-is-synthesized.md). Nowhere when absent.
   */
  readonly alarmEmail?: string | { readonly parameter: string };
  /** The issuer of callers' tokens (infra/identity-setting.ts checks it). */
  readonly identity: IdentitySetting;
  /** Orders demand a confirmed agreement of their customer, as Partner Center's do. Off when absent. */
  readonly agreements?: 'demanded' | 'optional';
  /** Names of its own. Without them links and webhooks carry the name that AWS gives the front or the API. */
  readonly domain?: DomainSetting;
  /** The sender of invitations. Without it Cognito's own, which is for trials. */
  readonly email?: EmailSetting;
  /** Where else a sign-in may end, beside the stage's own portal: pages of others, or of a developer's machine. */
  readonly callbackUrls?: readonly string[];
  /** Origins of other people's pages, which may call the API and upload attachments from a browser. */
  readonly corsOrigins?: readonly string[];
  /** `none` leaves out the distribution that serves portal, API and links under one name. */
  readonly front?: FrontSetting;
  /** How files reach visitors: by presigned URLs of S3, the default, or by the front, signed by a key of the stage's own. */
  readonly delivery?: DeliverySetting;
  /** A backup of the table each day, copied into a vault of another account or region. None when absent. */
  readonly backup?: BackupSetting;
  /** Monthly cost of the account that is reported to alarmEmail when it is exceeded. */
  readonly budget?: BudgetSetting;
}

export const STAGES = {
  dev: {
    name: 'dev',
    region: 'us-east-1',
    removalPolicy: RemovalPolicy.DESTROY,
    deletionProtection: false,
    logRetention: RetentionDays.ONE_WEEK,
    throttle: { rate: 100, burst: 200 },
    publicThrottle: { rate: 50, burst: 100 },
    concurrency: 'unreserved',
    strictDownloads: false,
    auditLock: { mode: 'governance', days: 1 },
    claims: { proof: 'none', mostADay: 10_000 },
    rollout: 'all-at-once',
    canary: { everyMinutes: 5 },
    identity: { kind: 'cognito' },
  },
  prod: {
    name: 'prod',
    region: 'us-east-1',
    removalPolicy: RemovalPolicy.RETAIN,
    deletionProtection: true,
    logRetention: RetentionDays.THREE_MONTHS,
    // The default quota of an account: a route may be given no more (docs/adr/0121-prod-is-set-for-a-launch.md).
    throttle: { rate: 10_000, burst: 5_000 },
    publicThrottle: { rate: 10_000, burst: 5_000 },
    concurrency: { clicks: 1_200, keyValidations: 200, webhooks: 300, unknownRoutes: 100 },
    strictDownloads: false,
    // Seven years, with two leap days.
    auditLock: { mode: 'compliance', days: 2_557 },
    claims: { proof: 'txt', mostADay: 500 },
    rollout: 'canary',
    canary: { everyMinutes: 5 },
    alarmEmail: { parameter: 'AlarmEmail' },
    identity: { kind: 'cognito' },
  },
} as const satisfies Record<string, Stage>;

export type StageName = keyof typeof STAGES;
