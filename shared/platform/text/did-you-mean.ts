import leven from 'leven';
import { because, type Sentence } from '../sentence.ts';
import { searchForm } from './search-form.ts';

/** Names as far from each other as this are not mistaken for each other. */
const FARTHEST = 3;

/** The name that was probably meant: the nearest one, if it is near. */
export function nearestOf(typed: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({ name, distance: leven(searchForm(typed), searchForm(name)) }))
    .toSorted((one, other) => one.distance - other.distance);
  return best && best.distance <= Math.min(FARTHEST, Math.ceil(typed.length / 2))
    ? best.name
    : undefined;
}

/** The suggestion as a part of a refusal's sentence; nothing where no name is near. */
export function suggestionFor(typed: string, names: readonly string[]): Sentence | undefined {
  const name = nearestOf(typed, names);
  return name === undefined ? undefined : because('DID_YOU_MEAN', { name });
}

/** Finds a name in any case: exactly as written first. */
export const findName = <Name extends string>(
  typed: string,
  names: readonly Name[],
): Name | undefined =>
  names.find((name) => name === typed) ??
  names.find((name) => searchForm(name) === searchForm(typed));
