import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { Faults } from '../faults/faults.ts';
import { startGuards } from '../guard/guards.ts';
import { authorizeBy, type Decision } from '../iam/authorize.ts';
import { Platform } from '../iam/platform.ts';
import { readRoles } from '../iam/roles.ts';
import { type Session, Sessions } from '../iam/sessions.ts';
import { StartupError } from '../startup-error.ts';
import type { DynamoDbEngine } from './dynamodb.ts';
import { REGION } from './endpoints.ts';
import { type Identity, startIdentity } from './identity.ts';
import { KMS_KEY_TYPE, kmsKeyProperties, startKms } from './kms.ts';
import { type LambdaEngine, startLambda } from './lambda.ts';
import { type S3Bucket, startS3 } from './s3.ts';
import { SECRET_TYPE, secretProperties, startSecrets } from './secrets.ts';
import { startSts } from './sts.ts';
import { createTable, TABLE_TYPE, tableProperties } from './tables.ts';

const authorizerProperties = z.object({
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()).min(1) }),
});

export interface Engines {
  readonly identity: Identity;
  /** Where functions invoke each other; it is told of them once they are there. */
  readonly lambda: LambdaEngine;
  /** The SDK's own variables: by them handlers find the engines without a line of their own. */
  readonly variables: Readonly<Record<string, string>>;
  /** Credentials of roles: functions have those of their own, and nothing else. */
  readonly sessions: Sessions;
  readonly platform: Platform;
  readonly faults: Faults;
}

async function identityOf(assembly: Assembly, resolve: Resolve, dataDir: string | undefined) {
  const type = 'AWS::ApiGatewayV2::Authorizer';
  const [authorizer] = deployed(assembly, resolve, type, authorizerProperties);
  if (!authorizer) {
    throw new StartupError('The template has no authorizer.');
  }
  const { Issuer, Audience } = authorizer.properties.JwtConfiguration;
  return startIdentity(dataDir, Issuer, Audience[0] ?? '');
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

/** Starts what the stateful resources of the template are kept in, behind the policies of the template's roles. */
export async function startEngines(
  { assembly, resolve }: { readonly assembly: Assembly; readonly resolve: Resolve },
  dynamodb: DynamoDbEngine,
  { dataDir, decided }: { dataDir: string | undefined; decided: (decision: Decision) => void },
  running: AsyncDisposableStack,
): Promise<Engines> {
  for (const table of deployed(assembly, resolve, TABLE_TYPE, tableProperties)) {
    await createTable(dynamodb.client, table);
  }
  const roles = readRoles(assembly, resolve);
  const sessions = new Sessions();
  const authorize = authorizeBy(roles, decided);
  const lambda = await startLambda();
  running.defer(lambda.stop);
  const faults = new Faults();
  const interference = { faults, kill: (session: Session) => lambda.kill(session) };
  const access = { sessions, authorize };
  const s3 = await startS3(dataDir, bucketsOf(assembly, resolve), access, interference);
  running.defer(s3.stop);
  const secrets = await startSecrets(
    dataDir,
    deployed(assembly, resolve, SECRET_TYPE, secretProperties),
  );
  running.defer(secrets.stop);
  const kms = await startKms(dataDir, deployed(assembly, resolve, KMS_KEY_TYPE, kmsKeyProperties));
  running.defer(kms.stop);
  const sts = await startSts(roles, sessions);
  running.defer(sts.stop);
  const endpoints = {
    dynamodb: dynamodb.endpoint,
    kms: kms.endpoint,
    secrets: secrets.endpoint,
    sts: sts.endpoint,
    lambda: lambda.endpoint,
  };
  const rules = { ...access, interference };
  const guards = await startGuards({ assembly, resolve }, endpoints, roles, rules, running);
  return {
    identity: await identityOf(assembly, resolve, dataDir),
    lambda,
    sessions,
    platform: new Platform(authorize),
    faults,
    variables: {
      AWS_REGION: REGION,
      AWS_ENDPOINT_URL_S3: s3.endpoint,
      ...guards,
      // Receivers of webhooks are on this machine, too. No template has this, and no other address inside is let through.
      ALLOW_LOOPBACK_WEBHOOKS: 'on',
    },
  };
}
