import { expect, it } from 'vitest';
import { getItem } from '#shared/platform/dynamodb/table.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { jobKeys } from '#shared/system/jobs/keys.ts';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { aJobRun } from '#test/fixtures/job-runs.ts';
import { dynamoStore } from '#test/helpers/stores.ts';

const LONG = 60_000;
const LATER = plusMilliseconds(NOW, 1_000);

async function opened() {
  const store = await dynamoStore();
  const runs = new DynamoJobRunStore(store.table);
  /** Records a run with what a job knows of it: not its first start, nor its last success. */
  const record = (different: Parameters<typeof aJobRun>[0], endedAt: Date) => {
    const { firstStartedAt: _, succeededAt: __, ...run } = aJobRun(different);
    return runs.record(run, endedAt, LONG);
  };
  const last = async () => (await runs.lastRuns(['expire-links', 'canary']))[0];
  return { store, runs, record, last };
}

it('R20: keeps the run that ended last, by one write of one unit', async () => {
  const { store, record, last } = await opened();
  await record({ itemsDone: 1 }, LATER);
  store.sent.length = 0;
  await record({ itemsDone: 2 }, plusMilliseconds(LATER, 1));
  expect(store.sent).toMatchObject([{ command: 'UpdateItemCommand', units: 1 }]);
  expect(await last()).toMatchObject({ itemsDone: 2 });
  await record({ itemsDone: 3 }, NOW);
  expect(await last()).toMatchObject({ itemsDone: 2 });
});

it('R23: the same run recorded again changes nothing', async () => {
  const { store, record } = await opened();
  await record({}, NOW);
  const row = await getItem(store.table, jobKeys.lastRun('expire-links'));
  await record({}, NOW);
  expect(await getItem(store.table, jobKeys.lastRun('expire-links'))).toEqual(row);
});

it('keeps the first start and the last success through a run that failed', async () => {
  const { record, last } = await opened();
  await record({}, NOW);
  await record({ outcome: 'failed', error: 'TypeError', startedAt: LATER }, LATER);
  expect(await last()).toMatchObject({
    ...{ outcome: 'failed', error: 'TypeError', startedAt: LATER },
    ...{ firstStartedAt: NOW, succeededAt: NOW },
  });
  await record({ startedAt: LATER }, plusMilliseconds(LATER, 1));
  expect(await last()).toMatchObject({ outcome: 'succeeded', error: '', succeededAt: LATER });
});

it('names only the jobs that have run', async () => {
  const { runs, record } = await opened();
  expect(await runs.lastRuns(['expire-links', 'canary'])).toEqual([]);
  await record({}, NOW);
  expect(await runs.lastRuns(['expire-links', 'canary'])).toEqual([aJobRun({ error: '' })]);
});
