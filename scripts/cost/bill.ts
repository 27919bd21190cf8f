import type { Inputs } from './inputs.ts';
import { type Quantities, sumOf } from './prices.ts';
import type { Deployed } from './template.ts';
import type { Measured, Use } from './use.ts';

const GB = 1024 ** 3;
/** CloudWatch adds so many bytes to each line. */
const LINE_BYTES = 26;
export const DAYS_A_MONTH = 365 / 12;
const MONTH_SECONDS = DAYS_A_MONTH * 86_400;
const ARCHIVE_MONTHS = 84;
/** Of storage's own log: a line for a request, kept for 400 days; its delivery is free. */
const STORAGE_LINE_GB = 700 / GB;
const STORAGE_LOG_MONTHS = 400 / DAYS_A_MONTH;
/** Lines of the logs of jobs and senders, of which the operation alone is measured. */
const RUN_LOG_BYTES = 350;
/** X-Ray's default rule: the first request of each second, and this share of the others. */
const SAMPLED = 0.05;

const stored = ({ tableBytes, byteDays }: Use, inputs: Inputs): Quantities => {
  const gigabytes = (tableBytes * inputs['table-months'] + byteDays / DAYS_A_MONTH) / GB;
  return { tableGbMonth: gigabytes, backupGbMonth: gigabytes };
};

/** An invocation of so many milliseconds, with its lines. */
function invocation(
  milliseconds: number,
  logBytes: number,
  inputs: Inputs,
  memory: 'memory-gb' | 'events-memory-gb' = 'memory-gb',
): Quantities {
  const logGb = (logBytes + LINE_BYTES + inputs['platform-log-bytes']) / GB;
  return {
    lambdaRequest: 1,
    lambdaGbSecond: (milliseconds / 1000) * inputs[memory],
    logGb,
    logGbMonth: logGb * inputs['log-months'],
    trace: SAMPLED,
    secretRequest: inputs['cold-share'],
  };
}

/** The cost that follows from audit records: events, webhooks, the archive. */
function aftermath({ auditRecords, auditBytes }: Use, webhook: Use, inputs: Inputs): Quantities {
  const batches = 1 / inputs['records-per-batch'];
  const told = sumOf([
    [table(webhook, inputs), 1],
    [invocation(inputs['ms-webhook'], RUN_LOG_BYTES, inputs, 'events-memory-gb'), 1],
    [{ answerGb: inputs['answer-bytes'] / GB }, 1],
  ]);
  return sumOf([
    // An event has a line of its own, a batch for the archive one for all.
    [
      invocation(inputs['ms-event'], RUN_LOG_BYTES / batches, inputs, 'events-memory-gb'),
      batches * auditRecords,
    ],
    [invocation(inputs['ms-event'], RUN_LOG_BYTES, inputs), batches * auditRecords],
    [told, auditRecords * inputs['webhook-share']],
    [{ s3GbMonth: (auditBytes / GB) * Math.min(ARCHIVE_MONTHS, inputs['table-months']) }, 1],
  ]);
}

const table = (use: Use, inputs: Inputs): Quantities =>
  sumOf([
    [{ readUnit: use.readUnits, writeUnit: use.writeUnits, kmsRequest: use.kmsRequests }, 1],
    [stored(use, inputs), 1],
  ]);

/** A request through the API, with all that comes of it. */
function request(use: Use, milliseconds: number, measured: Measured, inputs: Inputs): Quantities {
  const accessLogGb = inputs['access-log-bytes'] / GB;
  return sumOf([
    [table(use, inputs), 1],
    [invocation(milliseconds, use.logBytes, inputs), 1],
    [aftermath(use, measured['webhook'], inputs), 1],
    // Each comes through the front, which takes the place of the API's way to the internet at nearly its price.
    [{ apiRequest: 1, frontRequest: 1, answerGb: inputs['answer-bytes'] / GB, accessLogGb }, 1],
    [{ logGbMonth: accessLogGb * inputs['log-months'] }, 1],
  ]);
}

/** One counted download, its resumptions, and the bytes of the file. */
export function click(measured: Measured, inputs: Inputs): Quantities {
  const one = (use: Use) => request(use, inputs['ms-click'], measured, inputs);
  const gets = 1 + inputs['resumes-per-click'];
  const file = {
    s3Get: gets * (1 + inputs['logs-per-request']),
    s3GbMonth: gets * STORAGE_LINE_GB * Math.min(STORAGE_LOG_MONTHS, inputs['table-months']),
    fileGb: inputs['installer-gb'] * inputs['sent-per-click'],
  };
  return sumOf([
    [one(measured['click']), 1],
    [one(measured['resume']), inputs['resumes-per-click']],
    // The job that reads storage's log writes down what was sent for each download.
    [table(measured['file sent'], inputs), 1],
    [file, 1],
  ]);
}

/** One order with what its portal looks at, and its share of a cancellation. */
export function order(measured: Measured, inputs: Inputs): Quantities {
  const one = (use: Use) => request(use, inputs['ms-api'], measured, inputs);
  return sumOf([
    [one(measured['order']), 1],
    [one(measured['view']), inputs['views-per-order']],
    [one(measured['cancellation']), inputs['cancelled-share']],
  ]);
}

/** One link from its making to its end: without its clicks, which are counted for themselves. */
export function link(measured: Measured, inputs: Inputs): Quantities {
  const one = (use: Use) => request(use, inputs['ms-api'], measured, inputs);
  const end = measured['end of a link'];
  return sumOf([
    [one(measured['first download']), 1],
    [one(measured['key look']), inputs['key-looks-per-link']],
    [request(measured['page'], inputs['ms-click'], measured, inputs), inputs['pages-per-link']],
    [table(end, inputs), 1],
    [aftermath(end, measured['webhook'], inputs), 1],
  ]);
}

/** Units of the rows of a link that the canary makes: two rows below 1 KB in a transaction. */
const CANARY_LINK_UNITS = 4;
/** A request that reads and writes nothing. */
const HEALTH: Use = {
  ...{ readUnits: 0, writeUnits: 0, kmsRequests: 0, logBytes: RUN_LOG_BYTES },
  ...{ tableBytes: 0, byteDays: 0, auditRecords: 0, auditBytes: 0, partitions: {} },
};

/** A run of the canary, beside that of its job: health, the page of a link of its own, its file. */
function canaryRun(measured: Measured, inputs: Inputs): Quantities {
  const visit = (use: Use) => request(use, inputs['ms-click'], measured, inputs);
  return sumOf([
    ...[HEALTH, measured['page'], measured['click']].map((use) => [visit(use), 1] as const),
    [table(measured['file sent'], inputs), 1],
    [{ writeUnit: CANARY_LINK_UNITS, s3Put: 1, s3Get: 1 + inputs['logs-per-request'] }, 1],
  ]);
}

/** The cost of a month without any traffic. */
export function fixed(measured: Measured, inputs: Inputs, deployed: Deployed): Quantities {
  const idle = measured['idle run of a job'];
  const { runsAMonth, canaryRunsAMonth, alarmMetrics, customMetrics } = deployed;
  const { dashboards, keys, secrets } = deployed;
  const run = sumOf([
    [table(idle, inputs), 1],
    [invocation(inputs['ms-job'], RUN_LOG_BYTES, inputs), 1],
    [{ schedule: 1 }, 1],
  ]);
  return sumOf([
    [run, runsAMonth],
    [canaryRun(measured, inputs), canaryRunsAMonth],
    [{ customMetric: customMetrics, alarmMetric: alarmMetrics, dashboard: dashboards }, 1],
    [{ kmsKey: keys, secret: secrets, alarmMail: inputs['alarm-mails'] }, 1],
    // The archive gathers for five minutes, and the log of storage is listed four times an hour.
    [{ s3Put: MONTH_SECONDS / 300 + MONTH_SECONDS / 900, s3GbMonth: inputs['media-gb'] }, 1],
    // A queue of dead letters is asked for nothing but what fails.
    [{ queueRequest: inputs['dead-letters'] }, 1],
    [{ activeUser: inputs['users'] }, 1],
    [{ clientToken: inputs['partners'] * (MONTH_SECONDS / 3_600) }, 1],
  ]);
}

/** A month with so many new links. */
export function month(
  links: number,
  measured: Measured,
  inputs: Inputs,
  deployed: Deployed,
): Quantities {
  const all = sumOf([
    [fixed(measured, inputs, deployed), 1],
    [link(measured, inputs), links],
    [click(measured, inputs), links * inputs['clicks-per-link']],
    [order(measured, inputs), links * inputs['orders-per-link']],
  ]);
  return { ...all, trace: tracesOf(all.lambdaRequest ?? 0) };
}

/** As if they came evenly: the first of each second, and a share of the rest. */
function tracesOf(invocations: number): number {
  const firsts = Math.min(invocations, MONTH_SECONDS);
  return firsts + SAMPLED * (invocations - firsts);
}
