import { Faults } from '../../local/faults/faults.ts';
import { authorizeBy } from '../../local/iam/authorize.ts';
import { iamProxy } from '../../local/iam/proxy/proxy.ts';
import { proxiedDynamoDb } from '../../local/iam/proxy/services.ts';
import { principalOf, Sessions } from '../../local/iam/sessions.ts';

const TABLE_ARN = 'arn:aws:dynamodb:us-east-1:000000000000:table/bench';
const ROLE_ARN = 'arn:aws:iam::000000000000:role/bench';
const A_DAY_SECONDS = 24 * 60 * 60;

/** What the click's own role may do with links, and making the items. */
const POLICY = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      Resource: TABLE_ARN,
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'LINK#*' } },
    },
  ],
};

/**
 * An engine with IAM before it, as functions of the local run find theirs: to be compared with a function, a bare call
 * has to be judged, too. On AWS it is part of the engine.
 */
export async function behindIam(
  engine: { readonly endpoint: string; readonly accessKeyId: string },
  tableName: string,
) {
  const sessions = new Sessions();
  const { accessKeyId, secretAccessKey, sessionToken } = sessions.open(
    principalOf(ROLE_ARN, 'bench'),
    A_DAY_SECONDS,
  );
  const tables = new Map([
    [tableName, { arn: TABLE_ARN, partitionKey: 'PK', indexes: new Map<string, string>() }],
  ]);
  const roles = new Map([
    [ROLE_ARN, { policies: [{ name: 'bench', policy: POLICY }], trust: POLICY }],
  ]);
  const proxied = await iamProxy(proxiedDynamoDb(engine, tables), {
    sessions,
    authorize: authorizeBy(roles, () => undefined),
    interference: {
      faults: new Faults(),
      folderOf: () => undefined,
      kill: () => Promise.resolve(),
    },
  });
  return { ...proxied, credentials: { accessKeyId, secretAccessKey, sessionToken } };
}
