import * as z from 'zod';
import { OPERATORS } from '#shared/platform/http/access.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { collection, resource } from '#shared/platform/http/envelope.ts';
import { collectionOf, instant, resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { type JobStatus, jobStatuses, type LastRun } from './job-run.ts';
import type { JobRunStore } from './job-run-store.ts';
import { JOB_NAMES, type Schedule } from './schedules.ts';

interface Dependencies {
  readonly jobRuns: Pick<JobRunStore, 'lastRuns'>;
  readonly schedules: readonly Schedule[];
}

const lastRun = z.object({
  dueDate: instant.meta({ description: 'The instant that its schedule gave it.' }),
  startDate: instant,
  durationMilliseconds: z.number(),
  outcome: z
    .enum(['succeeded', 'partly', 'failed'])
    .meta({ description: '`partly`: some items failed, the others are done.' }),
  itemsDone: z.int(),
  itemsFailed: z.int(),
  more: z.boolean().meta({ description: 'Time ran out; the next run resumes.' }),
  error: z.string().optional().meta({ description: 'The name of the error of a failed run.' }),
  correlationId: z.string().meta({ description: 'The id of the run in its log lines.' }),
});

const scheduledJob = resourceOf(
  'ScheduledJob',
  {
    job: z.enum(JOB_NAMES),
    ...{ everySeconds: z.int(), longestSeconds: z.int() },
    isOverdue: z.boolean().meta({ description: 'It has not run when it should have.' }),
    overdueSince: instant.optional(),
    lastRun: lastRun.optional().meta({ description: 'Absent if no run is recorded.' }),
    lastSuccessDate: instant
      .optional()
      .meta({ description: 'The start of the last run that did not fail.' }),
  },
  {},
);

const runResponse = (last: LastRun) => ({
  ...{ dueDate: last.dueAt.toISOString(), startDate: last.startedAt.toISOString() },
  ...{ durationMilliseconds: last.durationMilliseconds, outcome: last.outcome },
  ...{ itemsDone: last.itemsDone, itemsFailed: last.itemsFailed, more: last.more },
  ...{ error: last.error || undefined, correlationId: last.correlationId },
});

const jobResponse = ({ job, everySeconds, longestSeconds, last, overdueSince }: JobStatus) =>
  resource<Shown<typeof scheduledJob>>(
    'ScheduledJob',
    {
      ...{ job, everySeconds, longestSeconds, isOverdue: overdueSince !== undefined },
      overdueSince: overdueSince?.toISOString(),
      lastRun: last && runResponse(last),
      lastSuccessDate: last?.succeededAt?.toISOString(),
    },
    {},
  );

export const listJobsRoute = defineQuery('GET /v1/operator/jobs', {
  id: 'listJobs',
  summary: 'List the scheduled jobs with their last runs, and which of them are overdue',
  access: OPERATORS,
  input: z.object({}),
  responses: {
    200: {
      description: 'The jobs of this stage, in the order of their names.',
      body: collectionOf('ScheduledJobCollection', scheduledJob),
    },
  },
  handle:
    ({ jobRuns, schedules }: Dependencies) =>
    async (_: object, { now }: Context): Promise<readonly JobStatus[]> =>
      jobStatuses(schedules, await jobRuns.lastRuns(schedules.map(({ job }) => job)), now),
  respond: (jobs) => ({
    statusCode: 200,
    body: collection(jobs.map(jobResponse), '/operator/jobs'),
  }),
});

export const jobRoutes = [listJobsRoute] as const;
