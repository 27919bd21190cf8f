import { RemovalPolicy } from 'aws-cdk-lib';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { checkDomain, checkEmail, checkPages } from './address-settings.ts';
import { checkBackup } from './backup-setting.ts';
import { checkBudget } from './budget-setting.ts';
import { checkCanary } from './canary-setting.ts';
import { checkClaims } from './claims-setting.ts';
import { checkDelivery, checkFront } from './front-settings.ts';
import { checkIdentity } from './identity-setting.ts';
import type { Stage } from './stages.ts';
import { checkConcurrency, checkTraffic, isCount } from './traffic-settings.ts';

/** Settings as somebody wrote them: one may be left out, since nothing checks types before a synthesis. */
export type Settings = Readonly<Partial<Stage>>;

/** Lists what is wrong with a stage's settings, as sentences that say what to do. */
export type Check = (settings: Settings) => readonly string[];

/** Settings that no deployment should be made of. Its message is one sentence in a line for each fault. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** Everything that is wrong with a stage; nothing if it can be deployed. */
export const faultsOf = (settings: Settings): readonly string[] =>
  CHECKS.flatMap((check) => check(settings)).map(
    (fault) => `Stage "${settings.name ?? '?'}" of infra/stages.ts ${fault}`,
  );

/** Settings that a stage may do without. */
type Optional =
  | ('account' | 'agreements' | 'alarmEmail' | 'table')
  | (
      | 'domain'
      | 'email'
      | 'callbackUrls'
      | 'corsOrigins'
      | 'front'
      | 'delivery'
      | 'backup'
      | 'budget'
    );

const SAMPLES: Readonly<Record<Exclude<keyof Stage, Optional>, string>> = {
  name: "'test'",
  region: "'eu-central-1'",
  removalPolicy: 'RemovalPolicy.RETAIN',
  deletionProtection: 'true',
  logRetention: 'RetentionDays.THREE_MONTHS',
  throttle: '{ rate: 100, burst: 200 }',
  publicThrottle: '{ rate: 50, burst: 100 }',
  concurrency: "'unreserved'",
  strictDownloads: 'false',
  auditLock: "{ mode: 'governance', days: 1 }",
  claims: "{ proof: 'txt', mostADay: 500 }",
  rollout: "'canary'",
  canary: '{ everyMinutes: 5 }',
  identity: "{ kind: 'cognito' }",
};

const missing: Check = (settings) => {
  const given: Readonly<Record<string, unknown>> = { ...settings };
  return Object.entries(SAMPLES)
    .filter(([setting]) => given[setting] === undefined)
    .map(([setting, sample]) => `has no ${setting}: say one, such as ${setting}: ${sample}.`);
};

const place: Check = ({ name, region }) => [
  ...(name !== undefined && !/^[a-z][a-z\d-]{0,29}$/.test(name)
    ? ['has a name that no stack can have: use lower-case letters, digits and hyphens.']
    : []),
  ...(region !== undefined && !RegionInfo.regions.some((known) => known.name === region)
    ? [`is in "${region}", which is no region of AWS: say one, such as us-east-1.`]
    : []),
];

const account: Check = ({ account: id, table: restored }) => [
  ...(id !== undefined && !/^\d{12}$/.test(id)
    ? [`is of the account "${id}", which is no id of one: correct account, 12 digits in quotes.`]
    : []),
  ...(id !== undefined && restored !== undefined && restored.streamArn.split(':')[4] !== id
    ? [
        `takes "${restored.name}" for its table, which is not in its account ${id}: correct table.streamArn or account.`,
      ]
    : []),
];

const keeps = (policy: RemovalPolicy): boolean => policy === RemovalPolicy.RETAIN;

/** Checks that a stage keeps what must not be lost, and notifies somebody when it is in danger. */
const protection: Check = ({ deletionProtection, removalPolicy, alarmEmail }) => [
  ...(removalPolicy !== undefined && !KNOWN_POLICIES.has(removalPolicy)
    ? [`has the removal policy "${removalPolicy}": choose RETAIN or DESTROY.`]
    : []),
  ...(deletionProtection === true && removalPolicy === RemovalPolicy.DESTROY
    ? ['is protected against deletion and destroys its data with its stacks: choose RETAIN.']
    : []),
  ...(deletionProtection === false && removalPolicy !== undefined && keeps(removalPolicy)
    ? ['retains its data and is not protected against deletion: set deletionProtection to true.']
    : []),
  ...(deletionProtection === true && alarmEmail === undefined
    ? ['is protected against deletion and tells nobody of its alarms: set alarmEmail.']
    : []),
  ...(typeof alarmEmail === 'string' && !ADDRESS.test(alarmEmail)
    ? [`sends its alarms to "${alarmEmail}", which is no e-mail address: correct alarmEmail.`]
    : []),
];

const audit: Check = ({ auditLock, removalPolicy }) =>
  auditLock === undefined
    ? []
    : [
        ...(isCount(auditLock.days) && auditLock.days <= LONGEST_LOCK_DAYS
          ? []
          : [
              `locks its audit for ${auditLock.days} days: S3 takes whole days from 1 to ${LONGEST_LOCK_DAYS}.`,
            ]),
        ...(auditLock.mode === 'compliance' && removalPolicy === RemovalPolicy.DESTROY
          ? [
              'destroys its data with its stacks, and its audit under a compliance lock, which nobody can delete: choose governance.',
            ]
          : []),
      ];

const identity: Check = ({ identity: setting }) =>
  setting === undefined
    ? []
    : faultOf(() => checkIdentity(setting)).map((fault) => `has a wrong setting, ${fault}`);

const agreements: Check = ({ agreements: setting }) =>
  setting === undefined || setting === 'demanded' || setting === 'optional'
    ? []
    : [
        `has the agreements "${setting}": choose demanded, where an order needs a confirmed agreement of its customer, or optional.`,
      ];

/** The sentence that something throws, if it does. */
export function faultOf(check: () => unknown): readonly string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** The stream of another table or region would be read in silence, and events of this one never. */
const table: Check = ({ table: restored, region }) =>
  restored === undefined ||
  STREAM.exec(restored.streamArn)?.slice(1).join() === `${region},${restored.name}`
    ? []
    : [
        `takes "${restored.name}" for its table, and a stream that is not this table's in ${region}: correct table.streamArn.`,
      ];

const KNOWN_POLICIES: ReadonlySet<RemovalPolicy> = new Set([
  RemovalPolicy.DESTROY,
  RemovalPolicy.RETAIN,
]);
const STREAM = /^arn:aws[\w-]*:dynamodb:([\w-]+):\d{12}:table\/([\w.-]+)\/stream\/[\w:.-]+$/;
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html */
const LONGEST_LOCK_DAYS = 36_500;

const CHECKS: readonly Check[] = [
  missing,
  place,
  account,
  agreements,
  protection,
  audit,
  checkClaims,
  checkTraffic,
  checkConcurrency,
  checkCanary,
  table,
  identity,
  checkDomain,
  checkEmail,
  checkPages,
  checkFront,
  checkDelivery,
  checkBackup,
  checkBudget,
];
