import { describe, expect, it } from 'vitest';
import { type Access, authorizeBy, type Decision } from '../../../../local/iam/authorize.ts';
import { principalOf } from '../../../../local/iam/sessions.ts';

const ROLE = 'arn:aws:iam::000000000000:role/clicks';
const TABLE = 'arn:aws:dynamodb:us-east-1:000000000000:table/T';
const KEY = 'arn:aws:kms:us-east-1:000000000000:key/K';
const allow = (Action: string | string[], Resource: string, Condition?: object) => ({
  ...{ Effect: 'Allow', Action, Resource },
  ...(Condition && { Condition }),
});
const policy = (...Statement: object[]) => ({
  Version: '2012-10-17',
  Statement: Statement.map((each) => ({ ...each })),
});
const policies = [
  {
    name: 'own',
    policy: policy(
      allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], TABLE, {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['LINK#*'] },
      }),
      allow('kms:Decrypt', KEY, { StringEquals: { 'kms:EncryptionContext:purpose': 'keys' } }),
      allow('s3:GetObject', 'arn:aws:s3:::media/media/*'),
    ),
  },
];
const trust = policy();
const root = policy({
  ...allow('kms:*', '*'),
  Principal: { AWS: 'arn:aws:iam::000000000000:root' },
});

function opened() {
  const decisions: Decision[] = [];
  const authorize = authorizeBy(new Map([[ROLE, { policies, trust }]]), (each) =>
    decisions.push(each),
  );
  return {
    decisions,
    may: (access: Access) => authorize(principalOf(ROLE, 'f'), access),
    authorize,
  };
}
const onTable = (action: string, ...keys: string[]): Access => ({
  action: `dynamodb:${action}`,
  resource: TABLE,
  context: { 'dynamodb:LeadingKeys': keys },
});
const onKey = (purpose: string): Access => ({
  action: 'kms:Decrypt',
  resource: KEY,
  context: { 'kms:EncryptionContext:purpose': purpose },
  resourcePolicy: root,
});

describe('what a role may do', () => {
  it.each([
    [onTable('GetItem', 'LINK#1'), true],
    [onTable('UpdateItem', 'LINK#1', 'LINK#2'), true],
    [onTable('UpdateItem', 'LINK#1', 'ORDER#2'), false],
    [onTable('PutItem', 'LINK#1'), false],
    [onKey('keys'), true],
    [onKey('webhooks'), false],
    [{ ...onKey('keys'), resourcePolicy: policy() }, false],
    [{ action: 's3:GetObject', resource: 'arn:aws:s3:::media/media/1', context: {} }, true],
    [{ action: 's3:GetObject', resource: 'arn:aws:s3:::media/logs/1', context: {} }, false],
  ] satisfies [Access, boolean][])('is decided by its policies: %j', async (access, allowed) => {
    expect(await opened().may(access)).toBe(allowed);
  });

  it.each(['\n', '\r\n', '\u2028'])(
    'takes a line end for a character like others, and remembers nothing else: %j',
    async (lineEnd) => {
      const { may } = opened();
      expect(await may(onTable('GetItem', `LINK#a${lineEnd}b`))).toBe(true);
      expect(await may(onTable('GetItem', 'LINK#a'))).toBe(true);
      expect(await may(onTable('GetItem', `CUSTOMER#${lineEnd}LINK#a`))).toBe(false);
    },
  );

  it('is nothing for a role that the template does not have', async () => {
    const { authorize } = opened();
    expect(await authorize(principalOf(`${ROLE}s`, 'f'), onTable('GetItem', 'LINK#1'))).toBe(false);
  });

  it('is decided once for requests between which its policies see no difference', async () => {
    const { may, decisions } = opened();
    for (const key of ['LINK#1', 'LINK#2', 'LINK#3']) {
      expect(await may(onTable('GetItem', key))).toBe(true);
    }
    for (const key of ['ORDER#1', 'LINK', 'XLINK#1']) {
      expect(await may(onTable('GetItem', key))).toBe(false);
    }
    expect(decisions.map(({ allowed }) => allowed)).toEqual([true, false]);
  });

  it('is not what the same words were for another role or session', async () => {
    const other = `${ROLE}-of-nothing`;
    const roles = new Map([
      [ROLE, { policies, trust }],
      [other, { policies: [], trust }],
    ]);
    const authorize = authorizeBy(roles, () => undefined);
    const access = { action: 's3:GetObject', resource: 'arn:aws:s3:::media/media/1', context: {} };
    const may = (roleArn: string, session?: ReturnType<typeof policy>) =>
      authorize(principalOf(roleArn, 'f', session), access);
    expect([await may(ROLE), await may(ROLE)]).toEqual([true, true]);
    expect([await may(other), await may(ROLE, policy()), await may(ROLE)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("is not what the same words were under another policy of the resource's own", async () => {
    const { may } = opened();
    const key = 'arn:aws:s3:::media/media/1';
    const read = (resourcePolicy?: ReturnType<typeof policy>) =>
      may({ action: 's3:GetObject', resource: key, context: {}, resourcePolicy });
    const deny = policy({ Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: key });
    expect([await read(), await read(deny), await read()]).toEqual([true, false, true]);
  });

  it('is what its session leaves of it', async () => {
    const { authorize } = opened();
    const narrow = policy(allow('s3:GetObject', 'arn:aws:s3:::media/media/1'));
    const session = principalOf(ROLE, 'f', narrow);
    const read = (key: string) =>
      authorize(session, {
        action: 's3:GetObject',
        resource: `arn:aws:s3:::media/${key}`,
        context: {},
      });
    expect([await read('media/1'), await read('media/2')]).toEqual([true, false]);
  });
});
