import * as z from 'zod';
import { StartupError } from '../common/startup-error.ts';
import type { Assembly } from './assembly.ts';
import { attributeOf, FRONT_HOST, PSEUDO_PARAMETERS } from './attributes.ts';

/** Resolves a value of a stack's template to its value in this run. */
export type Resolve = (value: unknown, stack: string) => unknown;

const text = z.string();
const getAtt = z.tuple([z.string(), z.string()]);
const stackOutput = z.object({ StackName: z.string(), OutputName: z.string() });
const join = z.tuple([z.string(), z.array(z.unknown())]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Intrinsic = (argument: unknown, stack: string) => unknown;

function intrinsics(
  assembly: Assembly,
  publicUrl: string,
  resolve: Resolve,
): Readonly<Record<string, Intrinsic>> {
  const attribute = (stack: string, logicalId: string, name: string): string => {
    const resource = assembly.resources.find(
      (each) => each.stack === stack && each.logicalId === logicalId,
    );
    const value = resource && attributeOf(resource, name, publicUrl);
    if (value === undefined) {
      throw new StartupError(
        `The local run does not support ${name} of ${logicalId} (${resource?.type ?? 'no resource'} in ${stack}). Add it to local/assembly/attributes.ts.`,
      );
    }
    return value;
  };
  const pseudo: Readonly<Record<string, string>> = PSEUDO_PARAMETERS;
  const ref: Intrinsic = (argument, stack) => {
    const name = text.parse(argument);
    return pseudo[name] ?? attribute(stack, name, 'Ref');
  };
  return {
    Ref: ref,
    'Fn::GetAtt': (argument, stack) => attribute(stack, ...getAtt.parse(argument)),
    'Fn::Join': (argument, stack) => {
      const [separator, parts] = join.parse(argument);
      const joined = parts.map((part) => String(resolve(part, stack))).join(separator);
      // The front of this run has the run's address, and no certificate.
      return joined.replaceAll(`https://${FRONT_HOST}`, publicUrl);
    },
    'Fn::Select': (argument, stack) => {
      const [index, list] = z.tuple([z.coerce.number(), z.unknown()]).parse(argument);
      return z.array(z.unknown()).parse(resolve(list, stack))[index];
    },
    'Fn::Split': (argument, stack) => {
      const [separator, from] = z.tuple([z.string(), z.unknown()]).parse(argument);
      return String(resolve(from, stack)).split(separator);
    },
    'Fn::Sub': (argument, stack) =>
      text.parse(argument).replace(/\$\{([^}]+)\}/g, (_, name: string) => String(ref(name, stack))),
    'Fn::GetStackOutput': (argument) => {
      const { StackName, OutputName } = stackOutput.parse(argument);
      const output = assembly.outputs.get(`${StackName}.${OutputName}`);
      if (!output) {
        throw new StartupError(`The stack ${StackName} has no output ${OutputName}.`);
      }
      return resolve(output.value, output.stack);
    },
  };
}

export function resolver(assembly: Assembly, publicUrl: string): Resolve {
  const resolve: Resolve = (value, stack) => {
    if (Array.isArray(value)) {
      return value.map((item) => resolve(item, stack));
    }
    if (!isObject(value)) {
      return value;
    }
    const [first, ...others] = Object.entries(value);
    if (first && others.length === 0 && (first[0] === 'Ref' || first[0].startsWith('Fn::'))) {
      const intrinsic = known[first[0]];
      if (!intrinsic) {
        throw new StartupError(
          `The local run does not support ${first[0]}. Add it to local/assembly/resolve.ts.`,
        );
      }
      return intrinsic(first[1], stack);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolve(item, stack)]),
    );
  };
  const known = intrinsics(assembly, publicUrl, resolve);
  return resolve;
}
