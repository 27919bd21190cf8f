import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';

/**
 * Gives each line a number of its own. A line keeps the number that it has; one without gets its place in the list, or
 * the lowest number that is free. SDKs send 0 for a number that is not set, so a 0 that repeats is no number.
 */
export function numberLines(
  given: readonly (number | undefined)[],
  field: 'id' | 'lineItemNumber',
): readonly number[] {
  const isSet = (number: number | undefined, index: number): number is number =>
    number !== undefined && (number !== 0 || given.indexOf(0) === index);
  const repeated = given.findIndex(
    (number, index) => isSet(number, index) && given.indexOf(number) !== index,
  );
  if (repeated !== -1) {
    throw new DomainError('INVALID_PROPERTY', because('LINES_NEED_OWN', { field }), {
      data: [`lineItems[${repeated}].${field}`],
    });
  }
  const taken = new Set(given.filter(isSet));
  return given.map((number, index) => {
    if (isSet(number, index)) {
      return number;
    }
    let free = taken.has(index) ? 0 : index;
    while (taken.has(free)) {
      free += 1;
    }
    taken.add(free);
    return free;
  });
}
