import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { StartupError } from '../common/startup-error.ts';
import type { Emulators } from '../emulators/emulators.ts';
import { principalOf, type Session } from '../iam/sessions.ts';
import type { Settings } from '../settings.ts';
import type { CodeOf } from './code.ts';
import { LocalFunction } from './function.ts';
import type { Telemetry } from './function-telemetry.ts';

const functionProperties = z.object({
  Role: z.string(),
  Timeout: z.number().int().default(3),
  MemorySize: z.number().int().default(128),
  LoggingConfig: z.object({ LogGroup: z.string() }),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
  TracingConfig: z.object({ Mode: z.string() }).default({ Mode: 'PassThrough' }),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
});
/** Set by infra/constructs/service-function.ts. */
const metadata = z.object({ 'countersign:folder': z.string() });

/** Lambda's default. */
const RETRIES_BY_DEFAULT = 2;

/** Longer than any run lasts: credentials are not renewed here. */
const LIFETIME_SECONDS = 10 * 365 * 24 * 60 * 60;

/** As Lambda gives a function the credentials of its role. */
const credentialsOf = ({ accessKeyId, secretAccessKey, sessionToken }: Session) => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_SESSION_TOKEN: sessionToken,
});

const asyncProperties = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.int().default(RETRIES_BY_DEFAULT),
});

/** Retries of asynchronous invocations, by the name of the function. */
const retriesOf = (assembly: Assembly, resolve: Resolve): ReadonlyMap<string, number> =>
  new Map(
    deployed(assembly, resolve, 'AWS::Lambda::EventInvokeConfig', asyncProperties).map(
      ({ properties }) => [properties.FunctionName, properties.MaximumRetryAttempts] as const,
    ),
  );

type Surroundings = Pick<Emulators, 'variables' | 'sessions' | 'faults' | 'revealed'> &
  Pick<Settings, 'timeoutFactor'> & { readonly codeOf: CodeOf };

const aliasProperties = z.object({ FunctionName: z.string() });

/**
 * Every function of the template by its ARN, each with its code, its variables and its role's credentials; and by the ARNs
 * of its aliases, since only the version that was just synthesized runs here.
 */
export function readFunctions(
  assembly: Assembly,
  resolve: Resolve,
  { variables, sessions, faults, timeoutFactor, codeOf, revealed }: Surroundings,
  telemetry: Telemetry,
): ReadonlyMap<string, LocalFunction> {
  const all = deployed(assembly, resolve, 'AWS::Lambda::Function', functionProperties);
  const retries = retriesOf(assembly, resolve);
  const functions = new Map(
    all.map(({ name, arn, properties, resource }) => {
      const { Role, Timeout, Environment, LoggingConfig, TracingConfig } = properties;
      const folder = metadata.parse(resource.metadata)['countersign:folder'];
      const session = sessions.open(principalOf(Role, name), LIFETIME_SECONDS);
      const config = {
        name,
        folder,
        code: codeOf(folder),
        environment: {
          ...variables,
          ...credentialsOf(session),
          ...Object.fromEntries(
            Object.entries(Environment.Variables).map(([key, value]) => [key, revealed(value)]),
          ),
          AWS_LAMBDA_FUNCTION_NAME: name,
        },
        timeoutSeconds: Timeout * timeoutFactor,
        memoryMegabytes: properties.MemorySize,
        session,
        retryAttempts: retries.get(name) ?? RETRIES_BY_DEFAULT,
        deadLetterArn: properties.DeadLetterConfig?.TargetArn,
        logGroup: LoggingConfig.LogGroup,
        isTraced: TracingConfig.Mode === 'Active',
      };
      return [arn, new LocalFunction(config, faults, telemetry)] as const;
    }),
  );
  return new Map([...functions, ...aliasesOf([...functions.values()], assembly, resolve)]);
}

function aliasesOf(
  functions: readonly LocalFunction[],
  assembly: Assembly,
  resolve: Resolve,
): readonly (readonly [string, LocalFunction])[] {
  return deployed(assembly, resolve, 'AWS::Lambda::Alias', aliasProperties).map(
    ({ name, arn, properties }) => {
      const target = functions.find(({ config }) => config.name === properties.FunctionName);
      if (!target) {
        throw new StartupError(`The alias ${name} leads to no function of the template.`);
      }
      return [arn, target] as const;
    },
  );
}
