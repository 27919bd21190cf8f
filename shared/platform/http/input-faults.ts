import type * as z from 'zod';
import { ruleOf } from '../field-rule.ts';
import { because, type ReasonCode, type Sentence } from '../sentence.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, ReasonCode>> = {
  string: 'KIND_TEXT',
  number: 'KIND_NUMBER',
  int: 'KIND_WHOLE_NUMBER',
  boolean: 'KIND_BOOLEAN',
  array: 'KIND_LIST',
  tuple: 'KIND_LIST',
  object: 'KIND_OBJECT',
  record: 'KIND_OBJECT',
  date: 'KIND_DATE',
};

const kindOf = (expected: string): Sentence => because(KINDS[expected] ?? 'KIND_VALUE');

function ofKind(field: Sentence | string, expected: string, input: unknown): Sentence {
  if (input === undefined) {
    return because('FIELD_MISSING', { field, kind: kindOf(expected) });
  }
  return because(input === null ? 'FIELD_NULL' : 'FIELD_KIND', { field, kind: kindOf(expected) });
}

/** The reasons for a size that is too small or too large, by what is counted. */
const SIZES = {
  string: ['FIELD_TOO_SHORT', 'FIELD_TOO_LONG'],
  array: ['FIELD_TOO_FEW', 'FIELD_TOO_MANY'],
  object: ['FIELD_TOO_FEW', 'FIELD_TOO_MANY'],
} as const satisfies Record<string, readonly [ReasonCode, ReasonCode]>;

const isSized = (origin: string): origin is keyof typeof SIZES => Object.hasOwn(SIZES, origin);

function tooSmall(field: Sentence | string, issue: z.core.$ZodIssueTooSmall): Sentence {
  const minimum = Number(issue.minimum);
  if (!isSized(issue.origin)) {
    const isBound = issue.inclusive ?? true;
    return because(isBound ? 'FIELD_TOO_SMALL' : 'FIELD_NOT_ABOVE', { field, minimum });
  }
  return issue.origin === 'string' && minimum === 1
    ? because('FIELD_EMPTY', { field })
    : because(SIZES[issue.origin][0], { field, minimum });
}

function tooBig(field: Sentence | string, issue: z.core.$ZodIssueTooBig): Sentence {
  const maximum = Number(issue.maximum);
  if (!isSized(issue.origin)) {
    const isBound = issue.inclusive ?? true;
    return because(isBound ? 'FIELD_TOO_LARGE' : 'FIELD_NOT_BELOW', { field, maximum });
  }
  return because(SIZES[issue.origin][1], { field, maximum });
}

/** The reason for a fault that the validator found by itself. */
function standardFault(field: Sentence | string, issue: Issue): Sentence {
  const { input } = issue;
  switch (issue.code) {
    case 'invalid_type':
      return ofKind(field, issue.expected, input);
    case 'too_small':
      return tooSmall(field, issue);
    case 'too_big':
      return tooBig(field, issue);
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ');
      return because(input === undefined ? 'FIELD_CHOICE_MISSING' : 'FIELD_CHOICE', {
        field,
        choices,
      });
    }
    case 'not_multiple_of':
      return because('FIELD_MULTIPLE', { field, divisor: issue.divisor });
    case 'invalid_format':
      return because('FIELD_FORMAT', {
        field,
        format: issue.format === 'regex' ? issue.pattern : issue.format,
      });
    case 'unrecognized_keys':
      return because('FIELD_UNKNOWN', { field });
    default:
      return because('FIELD_SHAPE', { field });
  }
}

/** Marks the messages that no schema of ours has given: those are the validator's own words. */
export const UNWORDED = '\u0000';

/** The reason why a field is wrong. Never the validator's words: "expected string, received undefined". */
export function inputFault(path: string, issue: Issue): Sentence {
  const field = path || because('THE_BODY');
  if (issue.message === UNWORDED) {
    return standardFault(field, issue);
  }
  const { message } = issue;
  return because('FIELD_WRONG', { field, message: ruleOf(message) ?? message });
}
