import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files of a nightly run that take minutes, the longest first. Where no earlier run has left its times, as in `.ci/run`, Vitest
 * begins with the files that have the most bytes: these have few, and would run alone at the end.
 */
export const LONGEST: readonly string[] = [
  'test/nightly/request-forms.test.ts',
  'test/faults/faults.test.ts',
  'test/nightly/rule-packs.test.ts',
  'test/nightly/soak.test.ts',
  'test/nightly/dev-loop.test.ts',
  'test/nightly/example-route.test.ts',
  'test/nightly/dead-letters.test.ts',
  'test/nightly/killed-sender.test.ts',
  'test/nightly/stuck-jobs.test.ts',
  'test/nightly/hard-kill.test.ts',
  'test/nightly/books.test.ts',
  'test/nightly/link-model.test.ts',
  'test/nightly/cost-figures.test.ts',
];

const placeOf = ({ moduleId }: Pick<TestSpecification, 'moduleId'>): number => {
  const place = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`));
  return place === -1 ? LONGEST.length : place;
};

/** Moves the longest files to the front, and leaves the others in their order. */
export const longestFirst = <File extends Pick<TestSpecification, 'moduleId'>>(
  files: readonly File[],
): File[] => files.toSorted((a, b) => placeOf(a) - placeOf(b));

/** Vitest's own order, after the longest files. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longestFirst(await super.sort(files));
  }
}
