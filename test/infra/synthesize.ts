import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { createApp } from '#infra/app.ts';
import type { StageName } from '#infra/stages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const cdkJson = z
  .object({ context: z.record(z.string(), z.unknown()) })
  .parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));

/**
 * For apps of tests: CDK's own rules only warn, and take most of a synthesis; `npm run synth` reports them. Rule packs
 * stop a synthesis all the same.
 */
export const WITHOUT_WARNINGS = { builtinCloudFormationValidation: false } as const;

/** The flags of cdk.json and a place to write to; without bundling and rule packs, which tests of templates do not need. */
export function settingsOf(stage: StageName, settings: Readonly<Record<string, string>> = {}) {
  // One folder for each worker and stage, written over each time: nothing piles up.
  const worker = process.env['VITEST_POOL_ID'] ?? '0';
  const outdir = join(root, 'node_modules', '.cache', 'infra-tests', `${worker}-${stage}`);
  const context = { ...cdkJson.context, 'aws:cdk:bundling-stacks': [], stage, rulePacks: 'off' };
  return { ...WITHOUT_WARNINGS, outdir, context: { ...context, ...settings } };
}

/** The app of a stage. */
export const appOf = (stage: StageName, settings?: Readonly<Record<string, string>>): App =>
  createApp(new App(settingsOf(stage, settings)));

const isStack = (construct: unknown): construct is Stack =>
  typeof construct === 'object' && construct !== null && 'templateOptions' in construct;

/** The templates of a stage's stacks by the last part of their names: Data, Identity, Service, Workers, Watch. */
export function templatesOf(app: App): Readonly<Record<string, Template>> {
  return Object.fromEntries(
    app.node.children
      .filter(isStack)
      .map((stack) => [stack.stackName.split('-').at(-1) ?? '', Template.fromStack(stack)]),
  );
}

const synthesized = new Map<string, Readonly<Record<string, Template>>>();

/** The templates of a stage, synthesized once for all files that a worker runs: a synthesis takes seconds. Tests only read them. */
export function stageTemplates(
  stage: StageName,
  settings: Readonly<Record<string, string>> = {},
): Readonly<Record<string, Template>> {
  const key = JSON.stringify([stage, settings]);
  const templates = synthesized.get(key) ?? templatesOf(appOf(stage, settings));
  synthesized.set(key, templates);
  return templates;
}

/** The stacks that keep nothing, as one template: what runs in one of them is watched in another. */
export function renewableOf(templates: Readonly<Record<string, Template>>): Template {
  const all = ['Service', 'Workers', 'Watch'].flatMap((stack) =>
    Object.entries(z.looseObject({}).parse(templates[stack]?.toJSON()['Resources'])),
  );
  const Resources = Object.fromEntries(all);
  if (Object.keys(Resources).length !== all.length) {
    throw new Error('Two stacks have a resource of the same logical id.');
  }
  // References between them name outputs, so that nothing dangles here.
  return Template.fromJSON({ Resources });
}

/** A template without what changes with every build: hashes of code, and the versions that are named after them. */
export const normalised = (template: Template): string =>
  JSON.stringify(template.toJSON(), null, 2)
    .replace(/\b[0-9a-f]{64}\b/g, 'ASSET_HASH')
    .replace(/(?<=CurrentVersion[0-9A-F]{8})[0-9a-f]{32}/g, 'VERSION_HASH');
