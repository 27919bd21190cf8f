import type * as z from 'zod';
import { DomainError, isDomainError } from '../errors.ts';
import { because, isSentence } from '../sentence.ts';
import { readInput } from './input.ts';

/** Checks of input against what is stored, such as the catalog. Each sees the fields that are right by themselves. */
export type Checks<Schema extends z.ZodType> = (
  right: Partial<z.output<Schema>>,
) => readonly Promise<unknown>[];

const faultsOf = ({ sentence }: DomainError) => {
  const { faults } = sentence.params;
  return Array.isArray(faults) ? faults.filter(isSentence) : [sentence];
};

/** Several refusals of input as one, in their order; one that is of no field stands for itself. */
function together(refusals: readonly DomainError[]): DomainError | undefined {
  const ofFields = refusals.filter(({ code }) => code === 'INVALID_PROPERTY');
  if (ofFields.length <= 1) {
    return ofFields[0] ?? refusals[0];
  }
  return new DomainError(
    'INVALID_PROPERTY',
    because('FIELDS_WRONG', { faults: ofFields.flatMap(faultsOf) }),
    { data: ofFields.flatMap(({ data }) => data) },
  );
}

async function refusalsOf(checks: readonly Promise<unknown>[]): Promise<readonly DomainError[]> {
  const settled = await Promise.allSettled(checks);
  return settled.flatMap((each) => {
    if (each.status === 'fulfilled') {
      return [];
    }
    if (!isDomainError(each.reason)) {
      throw each.reason;
    }
    return [each.reason];
  });
}

/** Parses input by its schema and checks it against what is stored. Reports all errors of the call at once. */
export async function checkedInput<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  checks: Checks<Schema> | undefined,
): Promise<z.output<Schema>> {
  const read = readInput(schema, raw);
  const found = checks ? await refusalsOf(checks(read.refusal ? read.right() : read.data)) : [];
  const refusal = together(read.refusal ? [read.refusal, ...found] : found);
  if (read.refusal || refusal) {
    throw refusal;
  }
  return read.data;
}
