import * as z from 'zod';
import type { Assembly } from '../../assembly/assembly.ts';
import { PSEUDO_PARAMETERS } from '../../assembly/attributes.ts';
import { deployed } from '../../assembly/deployment.ts';
import type { Resolve } from '../../assembly/resolve.ts';
import { KMS_KEY_TYPE } from '../../emulators/kms.ts';
import { TABLE_TYPE, tableProperties } from '../../emulators/tables.ts';
import type { ProxiedTables } from '../dynamodb-access.ts';
import { policyDocument, type Role } from '../roles.ts';
import { iamProxy, type ProxiedService, type ProxyRules } from './proxy.ts';
import {
  proxiedCognito,
  proxiedDynamoDb,
  proxiedKms,
  proxiedLambda,
  proxiedSecrets,
  proxiedSts,
} from './services.ts';

const { 'AWS::Region': REGION, 'AWS::AccountId': ACCOUNT } = PSEUDO_PARAMETERS;

/** Addresses of the emulators. Storage checks permissions itself, because its requests also come from outside. */
export interface EmulatorEndpoints {
  readonly dynamodb: { readonly endpoint: string; readonly accessKeyId: string };
  readonly kms: string;
  readonly secrets: string;
  readonly sts: string;
  readonly lambda: string;
  readonly cognito: string;
}

type Keys = readonly { readonly AttributeName: string; readonly KeyType: string }[];

const partitionKeyOf = (keys: Keys): string =>
  keys.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';

const tablesOf = (assembly: Assembly, resolve: Resolve): ProxiedTables =>
  new Map(
    deployed(assembly, resolve, TABLE_TYPE, tableProperties).map(({ name, arn, properties }) => [
      name,
      {
        arn,
        partitionKey: partitionKeyOf(properties.KeySchema),
        indexes: new Map(
          (properties.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema }) => [
            IndexName,
            partitionKeyOf(KeySchema),
          ]),
        ),
      },
    ]),
  );

const keyPoliciesOf = (assembly: Assembly, resolve: Resolve) =>
  new Map(
    deployed(assembly, resolve, KMS_KEY_TYPE, z.object({ KeyPolicy: policyDocument })).map(
      ({ arn, properties: { KeyPolicy } }) => [arn, KeyPolicy] as const,
    ),
  );

const functionArn = (name: string): string =>
  name.startsWith('arn:') ? name : `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;

const userPoolArn = (id: string): string =>
  `arn:aws:cognito-idp:${REGION}:${ACCOUNT}:userpool/${id}`;

/** Puts IAM in front of every emulator. Returns the SDK's variables by which functions find them. */
export async function startProxies(
  { assembly, resolve }: { readonly assembly: Assembly; readonly resolve: Resolve },
  endpoints: EmulatorEndpoints,
  roles: ReadonlyMap<string, Role>,
  rules: ProxyRules,
  running: AsyncDisposableStack,
): Promise<Readonly<Record<string, string>>> {
  const emulators: Readonly<Record<string, ProxiedService>> = {
    DYNAMODB: proxiedDynamoDb(endpoints.dynamodb, tablesOf(assembly, resolve)),
    KMS: proxiedKms(endpoints.kms, keyPoliciesOf(assembly, resolve)),
    SECRETS_MANAGER: proxiedSecrets(endpoints.secrets),
    STS: proxiedSts(endpoints.sts, roles),
    LAMBDA: proxiedLambda(endpoints.lambda, functionArn),
    COGNITO_IDENTITY_PROVIDER: proxiedCognito(endpoints.cognito, userPoolArn),
  };
  const started = await Promise.all(
    Object.entries(emulators).map(async ([service, emulator]) => {
      const { endpoint, stop } = await iamProxy(emulator, rules);
      running.defer(stop);
      return [`AWS_ENDPOINT_URL_${service}`, endpoint] as const;
    }),
  );
  return Object.fromEntries(started);
}
