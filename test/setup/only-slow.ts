import { beforeEach } from 'vitest';

/**
 * Of the other layers' files, nightly tests are those with the tag `slow`: `npm test` has run the rest. Vitest's own filter
 * by tags is for a whole run, not for some files of a project.
 */
beforeEach(({ task, skip }) => {
  const isNightly = task.file.filepath.includes('/test/nightly/');
  skip(!isNightly && !task.tags?.includes('slow'), 'It is not slow.');
});
