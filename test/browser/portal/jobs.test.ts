import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { runJob } from '#test/api/helpers/jobs.ts';
import { loadAs } from './kept-pages.ts';
import { keepInBoth } from './pictures.ts';

const url = inject('serviceUrl');
const LIST = '**/v1/operator/jobs';
const MONTH = 30 * 86_400_000;

beforeAll(async () => {
  await Promise.allSettled(
    ['expire-links', 'reconcile-downloads', 'watch-key-pools'].map((job) => runJob(url, job)),
  );
});

const open = (prepare: (page: Page) => Promise<unknown>) =>
  loadAs('operator', '/operator/reports').then(async (opened) => {
    await prepare(opened.page);
    await opened.page.getByRole('link', { name: 'Jobs' }).click();
    await opened.page.getByRole('heading', { level: 1, name: 'Jobs' }).waitFor();
    return opened;
  });

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ hasText: name }).getByRole('cell');

describe('the jobs', () => {
  it('R20: say when each ran, how it ended, and how much it did', async () => {
    const { page, giveBack, complaints } = await open(async () => undefined);
    await expect.poll(() => page.getByRole('row').count()).toBe(9);
    await rowOf(page, 'Watch on key stock').filter({ hasText: /^\d/ }).first().waitFor();
    await keepInBoth(page, 'operator-jobs');
    expect(complaints).toEqual([]);
    await giveBack();
  });

  it('R20: name at the top those that have not run when they should have', async () => {
    const later = new Date(Date.now() + MONTH).toISOString();
    const { page, giveBack } = await open((opened) =>
      opened.route(LIST, (route) =>
        route.continue({
          headers: { ...route.request().headers(), 'x-countersign-now': later },
        }),
      ),
    );
    await page.getByText(/jobs have not run when they should have$/).waitFor();
    await page
      .getByText(/^It should have run by/)
      .first()
      .waitFor();
    await keepInBoth(page, 'operator-jobs-overdue');
    await giveBack();
  });

  it('R20: say what failed, by the run in the logs', async () => {
    const { page, giveBack } = await open((opened) =>
      opened.route(LIST, async (route) => {
        const response = await route.fetch();
        const { items, ...rest } = await response.json();
        const run = { startDate: new Date().toISOString(), durationMilliseconds: 1_250 };
        const last = { ...run, dueDate: run.startDate, more: false, correlationId: 'run-1' };
        const runs = [
          { ...last, outcome: 'failed', itemsDone: 0, itemsFailed: 0, error: 'TimeoutError' },
          { ...last, outcome: 'partly', itemsDone: 3, itemsFailed: 2 },
          { ...last, outcome: 'succeeded', itemsDone: 50, itemsFailed: 0, more: true },
        ];
        const changed = items.map((item: object, index: number) =>
          index < runs.length ? { ...item, lastRun: runs[index] } : { ...item, lastRun: undefined },
        );
        await route.fulfill({ response, json: { ...rest, items: changed } });
      }),
    );
    await page.getByText(/^Error: TimeoutError\. .* In the logs: run-1\.$/).waitFor();
    await page.getByText('Some items failed').waitFor();
    await page.getByText('Time ran out. The next run resumes.').waitFor();
    await page.getByText('No run yet').first().waitFor();
    await keepInBoth(page, 'operator-jobs-failed');
    await giveBack();
  });

  it('say that nothing is recorded yet, and what could not be read', async () => {
    const { page, giveBack } = await open((opened) =>
      opened.route(LIST, async (route) => {
        const response = await route.fetch();
        const { items, ...rest } = await response.json();
        const bare = items.map((item: object) => ({
          ...{ ...item, lastRun: undefined, isOverdue: false, overdueSince: undefined },
        }));
        await route.fulfill({ response, json: { ...rest, items: bare } });
      }),
    );
    await page.getByText(/^No run is recorded yet/).waitFor();
    await keepInBoth(page, 'operator-jobs-none');
    await page.unroute(LIST);
    await page.route(LIST, (route) => route.fulfill({ status: 500, json: { code: 999999 } }));
    await page.reload();
    await page.getByRole('button', { name: '다시 시도' }).waitFor();
    await giveBack();
  });
});
