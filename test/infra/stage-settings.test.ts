import { spawnSync } from 'node:child_process';
import { RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { chosenStages } from '#infra/chosen-stages.ts';
import { faultsOf, type Settings } from '#infra/stage-settings.ts';
import { STAGES, type Stage } from '#infra/stages.ts';
import { appOf, stageTemplates } from './synthesize.ts';

const { dev, prod } = STAGES;
const without = (setting: keyof Stage): Settings =>
  Object.fromEntries(Object.entries(prod).filter(([name]) => name !== setting));

const streamOf = (table: string): string =>
  `arn:aws:dynamodb:us-east-1:123456789012:table/${table}/stream/2026-11-24T03:00:00.000`;

const REQUIRED = Object.keys(dev).filter((name) => name !== 'name') as (keyof Stage)[];

describe('settings of a stage', () => {
  it.each(Object.entries(STAGES))('of %s hold together, under its own name', (key, stage) => {
    expect(faultsOf(stage)).toEqual([]);
    expect(stage.name).toBe(key);
  });

  it.each(REQUIRED)('cannot do without %s', (setting) => {
    expect(faultsOf(without(setting))).toEqual([
      expect.stringMatching(
        new RegExp(`^Stage "prod" of infra/stages.ts has no ${setting}: say one, such as `),
      ),
    ]);
  });

  const lock = (days: number): Settings => ({ ...prod, auditLock: { mode: 'compliance', days } });
  it.each([
    ['has no name: say one', without('name')],
    ['has a name that no stack can have', { ...dev, name: 'Dev_1' }],
    ['is in "mars-1", which is no region of AWS', { ...dev, region: 'mars-1' }],
    ['is in "us-east-9", which is no region of AWS', { ...dev, region: 'us-east-9' }],
    ['tells nobody of its alarms: set alarmEmail.', without('alarmEmail')],
    ['sends its alarms to "ops", which is no e-mail address', { ...dev, alarmEmail: 'ops' }],
    [
      'is protected against deletion and destroys its data with its stacks',
      { ...prod, removalPolicy: RemovalPolicy.DESTROY, auditLock: dev.auditLock },
    ],
    [
      'retains its data and is not protected against deletion',
      { ...dev, removalPolicy: RemovalPolicy.RETAIN },
    ],
    ['choose RETAIN or DESTROY', { ...prod, removalPolicy: RemovalPolicy.SNAPSHOT }],
    ['locks its audit for 36501 days: S3 takes whole days from 1 to 36500.', lock(36_501)],
    ['locks its audit for 0 days', lock(0)],
    ['locks its audit for 1.5 days', lock(1.5)],
    [
      'its audit under a compliance lock, which nobody can delete: choose governance.',
      { ...dev, auditLock: { mode: 'compliance', days: 1 } },
    ],
    [
      'takes a burst of 49, fewer than half of its 100 requests a second',
      { ...dev, throttle: { rate: 100, burst: 49 } },
    ],
    ['throttles by a rate or burst', { ...dev, throttle: { rate: 0, burst: 10 } }],
    [
      'runs 0 clicks at once, so that no link works',
      { ...prod, concurrency: { clicks: 0, keyValidations: 1, webhooks: 50, unknownRoutes: 1 } },
    ],
    [
      'validates 0 keys at once, so that no software starts',
      { ...prod, concurrency: { clicks: 1, keyValidations: 0, webhooks: 1, unknownRoutes: 1 } },
    ],
    [
      'runs 0 senders of webhooks at once, so that none is sent',
      { ...prod, concurrency: { clicks: 20, keyValidations: 1, webhooks: 0, unknownRoutes: 1 } },
    ],
    [
      'answers no requests for health and unknown routes at once',
      { ...prod, concurrency: { clicks: 20, keyValidations: 1, webhooks: 50 } as never },
    ],
    ['throttles its public routes less', { ...dev, publicThrottle: { rate: 101, burst: 101 } }],
    ['correct publicThrottle.', { ...dev, publicThrottle: { rate: 0, burst: 10 } }],
    ['raise publicThrottle.burst.', { ...dev, publicThrottle: { rate: 50, burst: 24 } }],
    ['is of the account "123", which is no id of one', { ...dev, account: '123' }],
    [
      'which is not in its account 210987654321',
      { ...prod, account: '210987654321', table: { name: 'T', streamArn: streamOf('T') } },
    ],
    [
      'takes "T" for its table, and a stream that is not this table\'s in us-east-1',
      { ...prod, table: { name: 'T', streamArn: streamOf('other') } },
    ],
    [
      "a stream that is not this table's in eu-west-1",
      { ...prod, region: 'eu-west-1', table: { name: 'T', streamArn: streamOf('T') } },
    ],
    ['has the rollout "big": choose canary', { ...dev, rollout: 'big' }],
    [
      "has a wrong claims.proof: it takes 'txt' or 'none'.",
      { ...dev, claims: { proof: 'mail', mostADay: 1 } },
    ],
    [
      'has a wrong claims.mostADay: it takes a whole number above 0.',
      { ...dev, claims: { proof: 'none', mostADay: 0 } },
    ],
    [
      'has a wrong claims.dnsServers.0',
      { ...dev, claims: { proof: 'txt', mostADay: 1, dnsServers: ['dns.test'] } },
    ],
    ['has the agreements "on": choose demanded', { ...dev, agreements: 'on' }],
  ] as readonly (readonly [string, Settings])[])('are refused: "%s"', (sentence, settings) => {
    expect(faultsOf(settings)).toEqual([expect.stringContaining(sentence)]);
  });

  it.each([
    ['the longest lock', lock(36_500)],
    [
      'a burst of half the rate, as an account has it',
      { ...dev, throttle: { rate: 100, burst: 50 }, publicThrottle: { rate: 50, burst: 50 } },
    ],
    [
      'one click at a time',
      { ...dev, concurrency: { clicks: 1, keyValidations: 1, webhooks: 1, unknownRoutes: 1 } },
    ],
    ['selling only to who accepted an agreement', { ...prod, agreements: 'demanded' }],
    ['bound to an account', { ...dev, account: '123456789012' }],
    ['a table that was restored', { ...prod, table: { name: 'T', streamArn: streamOf('T') } }],
    ['an address of its own', { ...prod, alarmEmail: 'ops@example.com' }],
  ] as readonly (readonly [string, Settings])[])('may be %s', (_, settings) => {
    expect(faultsOf(settings)).toEqual([]);
  });
});

describe('a synthesis', () => {
  const asked =
    (settings: Readonly<Record<string, string>>) =>
    (name: string): unknown =>
      settings[name];

  it('tells all that is wrong, of every stage and of the command line, at once', () => {
    const wrong = {
      a: {
        ...dev,
        name: 'a',
        concurrency: { clicks: 0, keyValidations: 1, webhooks: 1, unknownRoutes: 1 },
        region: 'x',
      },
      b: prod,
    };
    const choose = () => chosenStages(asked({ strictDownloads: 'yes', rollout: 'big' }), wrong);
    expect(choose).toThrow(
      [
        'strictDownloads is "yes". It is true or false.',
        'rollout is "big". It is one of canary, linear, all-at-once.',
        'Stage "a" of infra/stages.ts is in "x", which is no region of AWS: say one, such as us-east-1.',
        'Stage "a" of infra/stages.ts runs 0 clicks at once, so that no link works: set concurrency.clicks to 1 or more, or concurrency to \'unreserved\'.',
      ].join('\n'),
    );
  });

  it('takes the settings of the command line for the stage that it names', () => {
    const chosen = chosenStages(
      asked({ stage: 'prod', rollout: 'all-at-once', strictDownloads: 'true' }),
    );
    expect(chosen).toEqual([{ ...prod, rollout: 'all-at-once', strictDownloads: true }]);
  });

  it('ends with the sentence alone, and 1', () => {
    const env = { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ stage: 'nope' }) };
    const { status, stderr, stdout } = spawnSync(process.execPath, ['infra/app.ts'], {
      env,
      encoding: 'utf8',
    });
    expect([status, stderr, stdout]).toEqual([
      1,
      'There is no stage "nope". Stages: dev, prod.\n',
      '',
    ]);
  });

  it('is of the account of its stage alone, and of any without one', () => {
    const accountsOf = (settings: Settings) =>
      appOf('prod', { settings: JSON.stringify(settings) }).node.children.flatMap((child) =>
        child instanceof Stack ? [child.account] : [],
      );
    const account = '123456789012';
    expect(new Set(accountsOf({ account }))).toEqual(new Set([account]));
    expect(accountsOf({}).filter((each) => !Token.isUnresolved(each))).toEqual([]);
  });

  it('of prod leaves the address of its alarms to who deploys it, and makes no stack without', () => {
    const service = stageTemplates('prod')['Watch'];
    const [parameter] = Object.entries(service?.findParameters('AlarmEmail') ?? {});
    expect(parameter?.[1]).not.toHaveProperty('Default');
    service?.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: { Ref: 'AlarmEmail' },
    });
    const pattern = new RegExp(`^(?:${parameter?.[1]['AllowedPattern']})$`);
    expect(['ops@example.com', 'ops', ''].map((text) => pattern.test(text))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
