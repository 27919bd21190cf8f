import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { Faults } from '../faults/faults.ts';
import { authorizeBy } from '../iam/authorize.ts';
import { writeDecisions } from '../iam/decisions.ts';
import { startProxies } from '../iam/proxy/proxies.ts';
import { readRoles } from '../iam/roles.ts';
import { ServicePrincipals } from '../iam/service-principals.ts';
import { Sessions } from '../iam/sessions.ts';
import type { Settings } from '../settings.ts';
import {
  type CognitoEmulator,
  startCognito,
  USER_POOL_TYPE,
  userPoolProperties,
} from './cognito.ts';
import type { DynamoDbEmulator } from './dynamodb.ts';
import { REGION } from './endpoints.ts';
import { type Identity, issuerOf, startIdentity } from './identity.ts';
import { KMS_KEY_TYPE, kmsKeyProperties, startKms } from './kms.ts';
import { type LambdaEmulator, startLambda } from './lambda.ts';
import { type S3Bucket, startS3 } from './s3.ts';
import { SECRET_TYPE, secretProperties, startSecrets } from './secrets.ts';
import { startSts } from './sts.ts';
import { createTable, TABLE_TYPE, tableProperties } from './tables.ts';

export interface Emulators {
  readonly identity: Identity;
  readonly cognito: CognitoEmulator;
  /** Invokes functions for each other. It learns of them after they are created. */
  readonly lambda: LambdaEmulator;
  /** The SDK's own variables: handlers find the emulators by them, without code for it. */
  readonly variables: Readonly<Record<string, string>>;
  /** Credentials of roles: each function has those of its own role only. */
  readonly sessions: Sessions;
  readonly servicePrincipals: ServicePrincipals;
  readonly faults: Faults;
  readonly storageEndpoint: string;
  /** Puts the values of secrets in the place of a template's references to them. */
  readonly revealed: (text: string) => string;
}

const bucketProperties = z.object({
  LoggingConfiguration: z
    .object({ DestinationBucketName: z.string(), LogFilePrefix: z.string() })
    .optional(),
});

const bucketsOf = (assembly: Assembly, resolve: Resolve): readonly S3Bucket[] =>
  deployed(assembly, resolve, 'AWS::S3::Bucket', bucketProperties).map(
    ({ name, properties: { LoggingConfiguration: log } }) => ({
      name,
      log: log && { bucket: log.DestinationBucketName, prefix: log.LogFilePrefix },
    }),
  );

type EmulatorSettings = Pick<Settings, 'dataDir' | 'decisionsDir'> & {
  /** Value of the secret of downloads. */
  readonly downloadKey: string | undefined;
};

/** Starts the emulators of the template's stateful resources, behind the policies of the template's roles. */
export async function startEmulators(
  { assembly, resolve }: { readonly assembly: Assembly; readonly resolve: Resolve },
  dynamodb: DynamoDbEmulator,
  { dataDir, decisionsDir, downloadKey }: EmulatorSettings,
  running: AsyncDisposableStack,
): Promise<Emulators> {
  for (const table of deployed(assembly, resolve, TABLE_TYPE, tableProperties)) {
    await createTable(dynamodb.client, table);
  }
  const roles = readRoles(assembly, resolve);
  const sessions = new Sessions();
  const authorize = authorizeBy(roles, writeDecisions(decisionsDir, roles));
  const lambda = await startLambda();
  running.defer(lambda.stop);
  const faults = new Faults();
  const interference = { faults, folderOf: lambda.folderOf, kill: lambda.kill };
  const access = { sessions, authorize };
  const s3 = await startS3(dataDir, bucketsOf(assembly, resolve), access, interference);
  running.defer(s3.stop);
  const secrets = await startSecrets(
    dataDir,
    deployed(assembly, resolve, SECRET_TYPE, secretProperties),
    downloadKey,
  );
  running.defer(secrets.stop);
  const kms = await startKms(dataDir, deployed(assembly, resolve, KMS_KEY_TYPE, kmsKeyProperties));
  running.defer(kms.stop);
  const sts = await startSts(roles, sessions);
  running.defer(sts.stop);
  const pools = deployed(assembly, resolve, USER_POOL_TYPE, userPoolProperties);
  const cognito = await startCognito(dataDir, pools);
  running.defer(cognito.stop);
  const identity = await startIdentity(dataDir, issuerOf(assembly, resolve));
  running.defer(identity.stop);
  const { endpoint, credentials } = dynamodb;
  const endpoints = {
    dynamodb: { endpoint, accessKeyId: credentials.accessKeyId },
    ...{ kms: kms.endpoint, secrets: secrets.endpoint, sts: sts.endpoint },
    ...{ lambda: lambda.endpoint, cognito: cognito.endpoint },
  };
  const rules = { ...access, interference };
  const guards = await startProxies({ assembly, resolve }, endpoints, roles, rules, running);
  return {
    identity,
    cognito,
    lambda,
    sessions,
    servicePrincipals: new ServicePrincipals(authorize),
    faults,
    storageEndpoint: s3.endpoint,
    revealed: secrets.revealed,
    variables: {
      AWS_REGION: REGION,
      AWS_ENDPOINT_URL_S3: s3.endpoint,
      ...guards,
      // The issuer's keys are not at its own address. No template has this variable.
      ISSUER_ENDPOINT: identity.endpoint,
      // Webhook receivers are on this machine, too. No template has this variable, and no other internal address is allowed.
      ALLOW_LOOPBACK_WEBHOOKS: 'on',
    },
  };
}
