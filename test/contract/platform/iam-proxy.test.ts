import { randomUUID } from 'node:crypto';
import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { changes, commitTo, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { clientOf, createTable } from '#test/setup/dynamodb.ts';
import { Faults } from '../../../local/faults/faults.ts';
import { type FaultPlan, faultPlan } from '../../../local/faults/plan.ts';
import { authorizeBy } from '../../../local/iam/authorize.ts';
import { iamProxy } from '../../../local/iam/proxy/proxy.ts';
import { proxiedDynamoDb } from '../../../local/iam/proxy/services.ts';
import { principalOf, Sessions } from '../../../local/iam/sessions.ts';

const ROLE = 'arn:aws:iam::000000000000:role/links';
const TABLE = `proxied-${randomUUID()}`;
const ARN = `arn:aws:dynamodb:us-east-1:000000000000:table/${TABLE}`;
const statement = {
  Effect: 'Allow',
  Action: ['dynamodb:GetItem', 'dynamodb:PutItem'],
  Resource: ARN,
  Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['LINK#*'] } },
};
const document = { Version: '2012-10-17', Statement: [statement] };
const roles = new Map([[ROLE, { policies: [{ name: 'own', policy: document }], trust: document }]]);

const sessions = new Sessions();
const faults = new Faults();
const killed: string[] = [];
let proxied: Awaited<ReturnType<typeof iamProxy>>;

beforeAll(async () => {
  const endpoint = inject('dynamodbEndpoint');
  await createTable(clientOf(endpoint), TABLE);
  const tables = new Map([[TABLE, { arn: ARN, partitionKey: 'PK', indexes: new Map() }]]);
  proxied = await iamProxy(proxiedDynamoDb({ endpoint }, tables), {
    sessions,
    authorize: authorizeBy(roles, () => undefined),
    interference: {
      faults,
      folderOf: () => undefined,
      kill: async ({ accessKeyId }) => {
        killed.push(accessKeyId);
      },
    },
  });
});
afterAll(() => proxied.stop());

const session = () => sessions.open(principalOf(ROLE, 'open-link'), 900);
type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

/** A client as a function has it, that does not try again. */
const client = (credentials: Credentials = session()) =>
  new DynamoDBClient({
    ...{ endpoint: proxied.endpoint, region: 'us-east-1', credentials, maxAttempts: 1 },
  });
const put = (PK: string, credentials?: Credentials) =>
  client(credentials).send(new PutCommand({ TableName: TABLE, Item: { PK, SK: 'LINK' } }));
const stored = async (PK: string): Promise<boolean> => {
  const command = new GetCommand({ TableName: TABLE, Key: { PK, SK: 'LINK' } });
  return (await clientOf(inject('dynamodbEndpoint')).send(command)).Item !== undefined;
};

describe('the IAM proxy before DynamoDB', () => {
  it('lets through what the role of the caller may do', async () => {
    await put('LINK#1');
    expect(await stored('LINK#1')).toBe(true);
  });

  it('refuses everything else as AWS does, and it does not happen', async () => {
    await expect(put('ORDER#1')).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::000000000000:assumed-role/links/open-link is not authorized to perform: dynamodb:PutItem on resource: ${ARN}`,
    });
    expect(await stored('ORDER#1')).toBe(false);
  });

  it.each<[string, () => Credentials]>([
    ['nobody’s', () => ({ accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' })],
    ['without their token', () => ({ ...session(), sessionToken: '' })],
    ['with another token', () => ({ ...session(), sessionToken: session().sessionToken })],
    ['whose time is over', () => sessions.open(principalOf(ROLE, 'open-link'), -1)],
  ])('refuses credentials that are %s', async (_, credentials) => {
    await expect(put('LINK#2', credentials())).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    expect(await stored('LINK#2')).toBe(false);
  });
});

describe('faults of requests to an emulator', () => {
  const only = (kind: keyof NonNullable<FaultPlan['rates']>) =>
    faults.set(faultPlan.parse({ rates: { [kind]: 1 } }));
  afterAll(() => faults.set(undefined));

  it.each([
    ['delay', true, undefined],
    ['throttle', false, 'ThrottlingException'],
    ['drop', false, /ECONNRESET|socket hang up/],
    ['lose', true, /ECONNRESET|socket hang up/],
    ['duplicate', true, undefined],
    ['kill', true, /ECONNRESET|socket hang up/],
  ] as const)('%s: whether it is done, and what its sender learns', async (kind, done, error) => {
    only(kind);
    const PK = `LINK#${kind}`;
    const outcome = await put(PK).then(
      () => undefined,
      (failure: Error) => `${failure.name} ${failure.message}`,
    );
    faults.set(undefined);
    expect(outcome === undefined).toBe(error === undefined);
    expect(outcome ?? '').toMatch(error ?? '');
    expect(await stored(PK)).toBe(done);
    expect(killed).toHaveLength(kind === 'kill' ? 1 : 0);
  });

  it('throttle: a transaction is cancelled, and says so of its items as DynamoDB does', async () => {
    only('throttle');
    const put = (PK: string) => ({ Put: { TableName: TABLE, Item: { PK, SK: 'LINK' } } });
    const command = new TransactWriteCommand({ TransactItems: [put('LINK#a'), put('LINK#b')] });
    const outcome = await client()
      .send(command)
      .catch((failure: unknown) => failure);
    faults.set(undefined);
    expect(outcome).toBeInstanceOf(TransactionCanceledException);
    expect(outcome).toMatchObject({
      CancellationReasons: [{ Code: 'None' }, { Code: 'ThrottlingError' }],
    });
    expect([await stored('LINK#a'), await stored('LINK#b')]).toEqual([false, false]);
  });

  it('R23: a commit that is throttled again and again is made, once', async () => {
    faults.set(faultPlan.parse({ seed: 3, rates: { throttle: 0.5 } }));
    const table = openTable(TABLE, client());
    const { put } = changes(table);
    const commits = Array.from({ length: 10 }, (_, index) =>
      ['x', 'y'].map((name) =>
        put(`put ${name}`, {
          Item: { PK: `LINK#${index}`, SK: name },
          ConditionExpression: NEW_ITEM,
        }),
      ),
    );
    for (const made of commits) {
      await commitTo(table)(made);
    }
    expect(faults.injected.throttle).toBeGreaterThan(0);
    faults.set(undefined);
  });
});
