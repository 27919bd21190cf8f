import * as z from 'zod';
import type { Access } from '../authorize.ts';
import { dynamoDbAccesses, type ProxiedTables } from '../dynamodb-access.ts';
import type { PolicyDocument, Role } from '../roles.ts';
import type { ForwardedAnswer, ForwardedRequest } from './forward.ts';
import type { ProxiedService } from './proxy.ts';

const jsonOf = ({ body }: ForwardedRequest): unknown => JSON.parse(body.toString('utf8'));

/** `DynamoDB_20120810.GetItem` */
const operationOf = ({ headers }: ForwardedRequest): string =>
  [headers['x-amz-target']].flat()[0]?.split('.').at(-1) ?? '';

const jsonAnswer = (status: number, body: object, headers: object = {}): ForwardedAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', ...headers },
  body: JSON.stringify(body),
});

/** AWS JSON answers every refusal of the client's with 400, and what is its own fault with 500. */
const awsJsonError = (status: number, code: string, message: string): ForwardedAnswer =>
  jsonAnswer(status < 500 ? 400 : status, { __type: code, message });

const transactionInput = z.object({ TransactItems: z.array(z.unknown()).min(1) });

/**
 * DynamoDB says of each item of a transaction what was in its way, and throttling is one of those reasons; the
 * SDK retries no cancelled transaction. Every other request is throttled as a whole.
 */
function throttledTransaction(sent: ForwardedRequest): ForwardedAnswer | undefined {
  if (!operationOf(sent).startsWith('Transact')) {
    return undefined;
  }
  const { TransactItems } = transactionInput.parse(jsonOf(sent));
  const reasons = TransactItems.map((_, index) =>
    index === TransactItems.length - 1
      ? { Code: 'ThrottlingError', Message: 'Throughput exceeds the current capacity.' }
      : { Code: 'None' },
  );
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return jsonAnswer(400, {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons: reasons,
  });
}

export const proxiedDynamoDb = (
  emulator: Pick<ProxiedService, 'endpoint' | 'accessKeyId'>,
  tables: ProxiedTables,
): ProxiedService => ({
  ...emulator,
  accessesOf: (sent) => dynamoDbAccesses(tables, operationOf(sent), jsonOf(sent)),
  errorOf: (status, code, message) =>
    awsJsonError(status, `com.amazonaws.dynamodb.v20120810#${code}`, message),
  throttledOf: throttledTransaction,
});

const kmsInput = z.object({
  KeyId: z.string(),
  EncryptionContext: z.record(z.string(), z.string()).default({}),
});

/** A key has to let the account's own policies decide. */
export const proxiedKms = (
  endpoint: string,
  keyPolicies: ReadonlyMap<string, PolicyDocument>,
): ProxiedService => ({
  endpoint,
  accessesOf: (sent) => {
    const { KeyId, EncryptionContext } = kmsInput.parse(jsonOf(sent));
    const context = Object.entries(EncryptionContext).map(([name, value]) => [
      `kms:EncryptionContext:${name}`,
      value,
    ]);
    const action = `kms:${operationOf(sent)}`;
    const access: Access = { action, resource: KeyId, context: Object.fromEntries(context) };
    const resourcePolicy = keyPolicies.get(KeyId);
    return [{ ...access, ...(resourcePolicy && { resourcePolicy }) }];
  },
  errorOf: awsJsonError,
});

const secretInput = z.object({ SecretId: z.string() });

export const proxiedSecrets = (endpoint: string): ProxiedService => ({
  endpoint,
  accessesOf: (sent) => {
    const { SecretId: resource } = secretInput.parse(jsonOf(sent));
    return [{ action: `secretsmanager:${operationOf(sent)}`, resource, context: {} }];
  },
  errorOf: awsJsonError,
});

const userPoolInput = z.object({ UserPoolId: z.string() });

export const proxiedCognito = (
  endpoint: string,
  arnOf: (id: string) => string,
): ProxiedService => ({
  endpoint,
  accessesOf: (sent) => {
    const { UserPoolId } = userPoolInput.parse(jsonOf(sent));
    const action = `cognito-idp:${operationOf(sent)}`;
    return [{ action, resource: arnOf(UserPoolId), context: {} }];
  },
  errorOf: awsJsonError,
});

/** A role has to allow being assumed, too. */
export const proxiedSts = (endpoint: string, roles: ReadonlyMap<string, Role>): ProxiedService => ({
  endpoint,
  accessesOf: ({ body }) => {
    const form = new URLSearchParams(body.toString('utf8'));
    const resource = form.get('RoleArn') ?? '';
    const resourcePolicy = roles.get(resource)?.trust;
    const access: Access = { action: `sts:${form.get('Action')}`, resource, context: {} };
    return [{ ...access, ...(resourcePolicy && { resourcePolicy }) }];
  },
  errorOf: (status, Code, Message) =>
    // STS's codes are the names without their end.
    jsonAnswer(status, {
      Error: { Type: 'Sender', Code: Code.replace(/Exception$/, ''), Message },
    }),
});

/** `/2015-03-31/functions/NAME/invocations`, where NAME may be an ARN. */
const INVOCATION = /\/functions\/([^/]+)\/invocations/;

export const proxiedLambda = (
  endpoint: string,
  arnOf: (name: string) => string,
): ProxiedService => ({
  endpoint,
  accessesOf: ({ path }) => {
    const name = decodeURIComponent(INVOCATION.exec(path)?.[1] ?? '');
    return [{ action: 'lambda:InvokeFunction', resource: arnOf(name), context: {} }];
  },
  errorOf: (status, code, Message) => jsonAnswer(status, { Message }, { 'x-amzn-errortype': code }),
});
