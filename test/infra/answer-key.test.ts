import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { stageTemplates } from './synthesize.ts';

const handlers = globSync('functions/*/handler.ts').map((file) => readFileSync(file, 'utf8'));
const sealing = handlers.filter((text) => text.includes('sealWith('));

const environment = z.object({
  Properties: z.object({
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  }),
});

it('R11, R12: answers are sealed under one secret, which serves nothing else', () => {
  expect(sealing.length).toBeGreaterThan(3);
  for (const text of sealing) {
    expect(text).toContain('sealWith(secret(ANSWER_SECRET_ARN))');
    // Once where it is read from the environment, once here.
    expect(text.match(/ANSWER_SECRET_ARN/g)).toHaveLength(2);
  }
});

describe.each(['dev', 'prod'] as const)('the functions of %s that seal answers', (stage) => {
  const variables = Object.values(stageTemplates(stage))
    .flatMap((template) => Object.values(template.findResources('AWS::Lambda::Function')))
    .flatMap((resource) => environment.safeParse(resource).data ?? [])
    .map(({ Properties }) => Properties.Environment.Variables)
    .filter((each) => 'ANSWER_SECRET_ARN' in each);

  it('R11, R12: have a secret for it that is none of their others', () => {
    expect(variables).toHaveLength(sealing.length);
    for (const each of variables) {
      const others = Object.entries(each).filter(
        ([name]) => /_SECRET_ARN$/.test(name) && name !== 'ANSWER_SECRET_ARN',
      );
      const own = JSON.stringify(each['ANSWER_SECRET_ARN']);
      expect(others.map(([, value]) => JSON.stringify(value))).not.toContain(own);
    }
  });
});
