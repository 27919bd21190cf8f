import { describe, expect, it } from 'vitest';
import { jobStatuses } from '#shared/system/jobs/job-run.ts';
import { JOB_NAMES, type Schedule, schedulesOf } from '#shared/system/jobs/schedules.ts';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { aJobRun } from '#test/fixtures/job-runs.ts';

const SCHEDULE: Schedule = { job: 'expire-links', everySeconds: 900, longestSeconds: 300 };
/** From the start of the last run: the interval, the longest run, and half a minute. */
const MISSED = (900 + 300 + 30) * 1_000;

describe('the list of jobs', () => {
  it.each([
    { after: MISSED, overdueSince: undefined },
    { after: MISSED + 1, overdueSince: plusMilliseconds(NOW, MISSED) },
  ])(
    'R20: a job is overdue once its next run should have ended: after $after ms',
    ({ after, overdueSince }) => {
      const now = plusMilliseconds(NOW, after);
      const [status] = jobStatuses([SCHEDULE], [aJobRun({ startedAt: NOW })], now);
      expect(status?.overdueSince).toEqual(overdueSince);
    },
  );

  it('R20: a job without a run is overdue once another one has run for as long as it should have taken', () => {
    const other = aJobRun({ job: 'retry-webhooks', firstStartedAt: NOW });
    const at = (milliseconds: number) =>
      jobStatuses([SCHEDULE], [other], plusMilliseconds(NOW, milliseconds))[0];
    expect(at(MISSED)).toMatchObject({ last: undefined, overdueSince: undefined });
    expect(at(MISSED + 1)?.overdueSince).toEqual(plusMilliseconds(NOW, MISSED));
  });

  it('has every job before the first run of any, and none of them is overdue', () => {
    const statuses = jobStatuses(schedulesOf(5), [], NOW);
    expect(statuses.map(({ job }) => job)).toEqual(JOB_NAMES);
    expect(statuses.filter(({ overdueSince }) => overdueSince)).toEqual([]);
  });

  it('lacks the canary on a stage without one', () => {
    expect(schedulesOf(undefined).map(({ job }) => job)).toEqual(JOB_NAMES.slice(1));
  });
});
