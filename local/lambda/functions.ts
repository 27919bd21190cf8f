import { join } from 'node:path';
import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { StartupError } from '../startup-error.ts';
import { LocalFunction } from './function.ts';

const functionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Timeout: z.number().int().default(3),
  LoggingConfig: z.object({ LogGroup: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
});
/** Set by infra/constructs/service-function.ts. */
const metadata = z.object({ 'countersign:folder': z.string() });

const aliasProperties = z.object({ FunctionName: z.string() });

/**
 * Every function of the template by its ARN, each with its bundle and its variables; and by the ARNs of its aliases,
 * since here no version runs but the one that was just synthesized.
 */
export function readFunctions(
  assembly: Assembly,
  resolve: Resolve,
  engineVariables: Readonly<Record<string, string>>,
  log: (logGroup: string, chunk: Buffer) => void,
): ReadonlyMap<string, LocalFunction> {
  const all = deployed(assembly, resolve, 'AWS::Lambda::Function', functionProperties);
  const functions = new Map(
    all.map(({ name, arn, properties, resource }) => {
      const { Code, Handler, Timeout, Environment, LoggingConfig } = properties;
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
          ...engineVariables,
          ...Environment.Variables,
          AWS_LAMBDA_FUNCTION_NAME: name,
        },
        timeoutSeconds: Timeout,
      };
      const write = (chunk: Buffer) => log(LoggingConfig.LogGroup, chunk);
      return [arn, new LocalFunction(config, write)] as const;
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
