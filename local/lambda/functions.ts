import { join } from 'node:path';
import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import type { Engines } from '../engines/engines.ts';
import { principalOf, type Session } from '../iam/sessions.ts';
import { StartupError } from '../startup-error.ts';
import { LocalFunction } from './function.ts';

const functionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Role: z.string(),
  Timeout: z.number().int().default(3),
  LoggingConfig: z.object({ LogGroup: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
});
/** Set by infra/constructs/service-function.ts. */
const metadata = z.object({ 'countersign:folder': z.string() });

/** For as long as this run may last: nobody renews them here. */
const LIFETIME_SECONDS = 10 * 365 * 24 * 60 * 60;

/** As Lambda gives a function the credentials of its role. */
const credentialsOf = ({ accessKeyId, secretAccessKey, sessionToken }: Session) => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_SESSION_TOKEN: sessionToken,
});

/** Every function of the template by its ARN, each with its bundle and its variables. */
export function readFunctions(
  assembly: Assembly,
  resolve: Resolve,
  { variables, sessions }: Pick<Engines, 'variables' | 'sessions'>,
  log: (logGroup: string, chunk: Buffer) => void,
): ReadonlyMap<string, LocalFunction> {
  const all = deployed(assembly, resolve, 'AWS::Lambda::Function', functionProperties);
  return new Map(
    all.map(({ name, arn, properties, resource }) => {
      const { Code, Handler, Role, Timeout, Environment, LoggingConfig } = properties;
      const dir = assembly.assets.get(Code.S3Key);
      if (dir === undefined) {
        throw new StartupError(`The assembly has no code for ${name}.`);
      }
      const [file = 'index'] = Handler.split('.');
      const config = {
        name,
        folder: metadata.parse(resource.metadata)['countersign:folder'],
        bundle: join(dir, `${file}.mjs`),
        environment: {
          ...variables,
          ...credentialsOf(sessions.open(principalOf(Role, name), LIFETIME_SECONDS)),
          ...Environment.Variables,
          AWS_LAMBDA_FUNCTION_NAME: name,
        },
        timeoutSeconds: Timeout,
      };
      const write = (chunk: Buffer) => log(LoggingConfig.LogGroup, chunk);
      return [arn, new LocalFunction(config, write)] as const;
    }),
  );
}
