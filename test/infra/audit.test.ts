import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keys } from '#test/helpers/keys.ts';
import { stageTemplates } from './synthesize.ts';

const many = z.union([z.string(), z.array(z.string())]).transform((one) => [one].flat());
const statementSchema = z.looseObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: many.optional(),
  NotAction: z.unknown().optional(),
  Resource: z.unknown().optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
type Statement = z.output<typeof statementSchema>;

/** Every statement of every policy in a template, whatever kind of resource it stands in. */
function statementsIn(value: unknown): readonly Statement[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const own =
    'Statement' in value ? z.array(statementSchema).safeParse(value.Statement) : undefined;
  return own?.success ? own.data : Object.values(value).flatMap(statementsIn);
}

/** As IAM's StringLike and actions match: * for anything, ? for one letter. */
const isLike = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  ).test(text);

const CHANGES = ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'];
const at = new Date('2026-11-23T12:00:00.000Z');
const KEPT = {
  'an audit record': keys.audit('partner', at, 'id', 'order').PK,
  'an entry of an account': keys.ledger('partner', at, 'USD', 'id').PK,
};

const allows = ({ Effect, Action, NotAction }: Statement, action: string): boolean =>
  Effect === 'Allow' &&
  (NotAction !== undefined || (Action ?? []).some((pattern) => isLike(pattern, action)));

/** Whether a statement reaches a partition: without a condition on the leading keys it reaches all. */
function reaches({ Condition }: Statement, partition: string): boolean {
  const bound = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
  const patterns = many.safeParse(bound).data;
  return patterns === undefined || patterns.some((pattern) => isLike(pattern, partition));
}

describe.each(['dev', 'prod'] as const)('the policies of all stacks of %s', (stage) => {
  const templates = Object.values(stageTemplates(stage));
  const statements = templates.flatMap((template) => statementsIn(template.toJSON()));

  it.each(Object.entries(KEPT))('R24: let nobody change or delete %s', (_, partition) => {
    expect(statements.length).toBeGreaterThan(60);
    // What may be added may be found by this test: else it would see nothing.
    expect(
      statements.filter((each) => allows(each, 'dynamodb:PutItem') && reaches(each, partition))
        .length,
    ).toBeGreaterThan(1);
    const changing = CHANGES.flatMap((action) =>
      statements.filter((each) => allows(each, `dynamodb:${action}`) && reaches(each, partition)),
    );
    expect(changing).toEqual([]);
  });

  it('R24: let nobody read, change or delete what is archived, or shorten its lock', () => {
    const onArchive = statements.filter(
      (each) =>
        each.Effect === 'Allow' &&
        [each.Action ?? []]
          .flat()
          .some((action) => isLike(action, 's3:PutObject') || /^(s3:|\*)/.test(action)) &&
        (JSON.stringify(each.Resource ?? '*').includes('AuditArchive') || each.Resource === '*'),
    );
    expect(onArchive.map(({ Action }) => Action)).toEqual([['s3:PutObject']]);
  });
});

it('R24: a record is added by one place in the code, which refuses to write over another one', () => {
  const sources = globSync('{functions,shared}/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  expect(sources.length).toBeGreaterThan(200);
  // The log reads by partitions; the repository is the only one that makes a key, and writes.
  const users = sources.filter((text) => text.includes('auditKeys.audit('));
  const writers = users.filter((text) => /\.(put|update|remove)\(/.test(text));
  expect([users.length, writers.length]).toEqual([1, 1]);
  expect(writers[0]).toContain('ConditionExpression: NEW_ITEM');
});
