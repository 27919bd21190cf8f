import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { keys } from '#test/helpers/keys.ts';
import { matches } from '../../local/runner/streams/pattern.ts';
import { renewableOf, stageTemplates } from './synthesize.ts';

const mapping = z.object({
  Properties: z.looseObject({
    FunctionName: z.unknown(),
    FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }),
  }),
});

const at = new Date('2026-11-23T12:00:00.000Z');
/** A change as the stream has it. A record without an identity has none, or one that is null or empty. */
const change = (eventName: string, PK: string, identity: object = {}) => ({
  ...{ eventName, ...identity },
  dynamodb: { Keys: { PK: { S: PK }, SK: { S: 'any' } } },
});
const AUDIT = keys.audit('partner', at, 'id', 'order').PK;

describe.each(['dev', 'prod'] as const)('the stream to the archive of %s', (stage) => {
  const patterns = Object.values(
    renewableOf(stageTemplates(stage)).findResources('AWS::Lambda::EventSourceMapping'),
  )
    .map((resource) => mapping.parse(resource).Properties)
    .filter(({ FunctionName }) => JSON.stringify(FunctionName).includes('ExportAudit'))
    .flatMap(({ FilterCriteria }) => FilterCriteria.Filters)
    .map(({ Pattern }): unknown => JSON.parse(Pattern));

  it.each([
    ['a new audit record', change('INSERT', AUDIT), true],
    ['one that was changed', change('MODIFY', AUDIT), true],
    ['one that was removed', change('REMOVE', AUDIT), true],
    ['one that was removed, by nobody', change('REMOVE', AUDIT, { userIdentity: null }), true],
    ['one that was changed, by no name', change('MODIFY', AUDIT, { userIdentity: {} }), true],
    ['another row', change('MODIFY', keys.ledger('partner', at, 'USD', 'id').PK), false],
  ])('R24: brings %s or not', (_, event, isBrought) => {
    expect(patterns.some((pattern) => matches(pattern, event))).toBe(isBrought);
  });
});
