import { beforeEach } from 'vitest';

/** `npm test` has run the others: `--tags-filter` is for a whole run, not for one of its projects. */
beforeEach(({ task, skip }) => skip(!task.tags?.includes('slow'), 'It is not slow.'));
