import { expect, inject, it } from 'vitest';
import { runJob } from '#test/api/helpers/jobs.ts';

it('R11: the canary visits health and follows a link of its own to its file, over the public address', async () => {
  const url = inject('serviceUrl');
  expect(await runJob(url, 'canary')).toEqual({ visits: 3 });
  // A second run makes another link, and no row of the first is in its way.
  expect(await runJob(url, 'canary')).toEqual({ visits: 3 });
});
