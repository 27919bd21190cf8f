import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const properties = z.record(z.string(), z.unknown());
const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.object({ templateFile: z.string().optional() }).loose().optional(),
    }),
  ),
});
const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: properties.default({}),
      Metadata: properties.default({}),
    }),
  ),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});
export interface TemplateResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A synthesis: every resource of every stack, and its outputs. */
export interface Assembly {
  readonly resources: readonly TemplateResource[];
  /** Outputs that stacks read from each other: `STACK.OUTPUT`, with the stack in which they are resolved. */
  readonly outputs: ReadonlyMap<string, { readonly stack: string; readonly value: unknown }>;
}

const readJson = async (...path: string[]): Promise<unknown> =>
  JSON.parse(await readFile(join(...path), 'utf8'));

async function readStack(dir: string, stack: string, templateFile: string) {
  const template = templateSchema.parse(await readJson(dir, templateFile));
  return {
    resources: Object.entries(template.Resources).map(([logicalId, resource]) => ({
      stack,
      logicalId,
      type: resource.Type,
      properties: resource.Properties,
      metadata: resource.Metadata,
    })),
    outputs: Object.entries(template.Outputs).map(
      ([name, { Value: value }]) => [`${stack}.${name}`, { stack, value }] as const,
    ),
  };
}

export async function readAssembly(dir: string): Promise<Assembly> {
  const { artifacts } = manifestSchema.parse(await readJson(dir, 'manifest.json'));
  const stacks = await Promise.all(
    Object.entries(artifacts).flatMap(([stack, { type, properties: { templateFile } = {} }]) =>
      type === 'aws:cloudformation:stack' && templateFile !== undefined
        ? [readStack(dir, stack, templateFile)]
        : [],
    ),
  );
  return {
    resources: stacks.flatMap(({ resources }) => resources),
    outputs: new Map(stacks.flatMap(({ outputs }) => outputs)),
  };
}
