import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IdentitySetting } from './identity-setting.ts';

/** All that differs between deployments of the service. Nothing else asks which stage it is in. */
export interface Stage {
  readonly name: string;
  readonly region: string;
  /** What becomes of the table, the buckets and the users when their stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
  /** Stateful resources refuse to be deleted, and so do their stacks. */
  readonly deletionProtection: boolean;
  readonly logRetention: RetentionDays;
  /** Requests a second, and the burst above it, for all callers together. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Each public function runs at most this many at once, so that its abuse cannot starve the API. */
  readonly clickConcurrency: number;
  /**
   * Whether a presigned URL works only from the address that its click came from. Visitors whose network gives
   * them several addresses cannot download then (docs/adr/0020-strict-mode.md).
   */
  readonly strictDownloads: boolean;
  /**
   * How long nobody changes or deletes the archive of the audit, in days. Under `compliance` that holds for the
   * account's owner too; `governance` lets an administrator with a permission of its own.
   */
  readonly auditLock: { readonly mode: 'compliance' | 'governance'; readonly days: number };
  /** Who issues the tokens of callers (infra/identity-setting.ts checks it). */
  readonly identity: IdentitySetting;
  /** Where alarms go; nowhere when absent. */
  readonly alarmEmail?: string;
}

export const STAGES = {
  dev: {
    name: 'dev',
    region: 'us-east-1',
    removalPolicy: RemovalPolicy.DESTROY,
    deletionProtection: false,
    logRetention: RetentionDays.ONE_WEEK,
    throttle: { rate: 100, burst: 200 },
    clickConcurrency: 20,
    strictDownloads: false,
    auditLock: { mode: 'governance', days: 1 },
    identity: { kind: 'cognito' },
  },
  prod: {
    name: 'prod',
    region: 'us-east-1',
    removalPolicy: RemovalPolicy.RETAIN,
    deletionProtection: true,
    logRetention: RetentionDays.THREE_MONTHS,
    throttle: { rate: 2_000, burst: 4_000 },
    clickConcurrency: 200,
    strictDownloads: false,
    // Seven years, with two leap days.
    auditLock: { mode: 'compliance', days: 2_557 },
    identity: { kind: 'cognito' },
  },
} as const satisfies Record<string, Stage>;

export type StageName = keyof typeof STAGES;

export const isStageName = (name: string): name is StageName => Object.hasOwn(STAGES, name);
