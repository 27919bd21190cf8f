import { urlSeconds } from '#shared/downloads/address-life.ts';
import { expireLinks } from '#shared/downloads/expire-links.job.ts';
import { reconcileDownloads } from '#shared/downloads/reconcile-downloads.job.ts';
import { serveLink } from '#shared/downloads/serve.ts';
import { DynamoTransferStore } from '#shared/downloads/transfer-store.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { gatewayHandler } from '#shared/platform/http/lambda-handler.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { aLink, CUSTOMER_ID, NOW } from '#test/fixtures/fixtures.ts';
import type { DynamoStore } from '#test/helpers/dynamo-store.ts';
import { putLinks } from '#test/setup/many-links.ts';
import type { Meter } from './meter.ts';
import { tokens } from './tokens.ts';

const DOWNLOADS = 50;
const ENDED = 100;
const LONGEST_WRITE = 60_000;

/** The public click, as its function serves it. The presigned URL is arithmetic and asks for nothing. */
function visitorOf(store: DynamoStore, token: string) {
  const handler = gatewayHandler(
    serveLink({
      clicks: store.clicks,
      brands: store.brandReader,
      linkRequests: store.linkRequests,
      linkBaseUrl: 'https://l.test',
      downloadUrls: {
        origin: 'https://files.test',
        urlFor: async () => 'https://files.test/x',
        lifeOf: urlSeconds,
      },
      hashToken,
    }),
  );
  return async (status: number, headers: Record<string, string>) => {
    const route = { routeKey: 'GET /d/{token}', method: 'GET', path: `/d/${token}` };
    const event = anEvent({ ...route, parameters: { token }, headers });
    const lambda = { awsRequestId: 'run' };
    const { statusCode } = await handler(event, lambda as never);
    if (statusCode !== status) {
      throw new Error(`A visit was answered ${statusCode}.`);
    }
  };
}

const PROGRAM = { 'user-agent': 'curl/8.5.0' };
const BROWSER = { 'user-agent': 'Mozilla/5.0 Chrome/130', accept: 'text/html' };

/** Visits of a link, and its end. */
export async function linkUses({ store, use }: Meter, orderId: string) {
  const location = { customerId: CUSTOMER_ID, orderId, lineItemNumber: 0 };
  const [link] = await store.links.list(location);
  if (!link) {
    throw new Error('There is no link to click on.');
  }
  const visit = visitorOf(store, await tokens.tokenFor(link.id, link.rotation));
  const page = await use(() => visit(200, BROWSER));
  let counted = 0;
  // The record of its downloads grows with each: the mean of a whole window.
  const click = await use(async () => {
    for (; counted < DOWNLOADS - 1; counted += 1) {
      await visit(302, PROGRAM);
    }
  }, DOWNLOADS - 1);
  const resume = await use(() => visit(302, { ...PROGRAM, range: 'bytes=9-' }));
  await visit(302, PROGRAM);
  await visit(410, PROGRAM);
  const usedUp = await use(async () => {
    for (let asked = 0; asked < DOWNLOADS; asked += 1) {
      await visit(410, PROGRAM);
    }
  }, DOWNLOADS);
  const run = { correlationId: 'run', hasTime: () => true };
  // Many at once, as there are: one alone would pay for all queries of the run.
  await putLinks(store.table, ENDED - 1, (index) => ({
    ...{ id: `link-${index}`, tokenHash: `hash-${index}`, expiresAt: link.expiresAt },
  }));
  const end = await use(() => expireLinks(store)({ ...run, now: link.expiresAt }), ENDED);
  const idleRun = idleRunOf(store, link.expiresAt);
  // Its row stays and is written again.
  await idleRun();
  const idle = await use(idleRun);
  return {
    page,
    click,
    resume,
    'end of a link': end,
    'idle run of a job': idle,
    'used-up click': usedUp,
  };
}

/** A run that finds nothing to do, and is recorded. */
function idleRunOf(store: DynamoStore, now: Date) {
  const jobRuns = new DynamoJobRunStore(store.table);
  return async () => {
    await expireLinks(store)({ correlationId: 'run', hasTime: () => true, now });
    await jobRuns.record(
      {
        ...{ job: 'expire-links', correlationId: 'run', dueAt: now, startedAt: now },
        ...{ durationMilliseconds: 100, outcome: 'succeeded', itemsDone: 0, itemsFailed: 0 },
        more: false,
      },
      now,
      LONGEST_WRITE,
    );
  };
}

/** Requests in an object of storage's log (`logs-per-request` of the bill), and objects that one run finds. */
const SENT_IN_A_LOG = 20;
const LOGS = 20;
const SENT = SENT_IN_A_LOG * LOGS;

/** Storage sent files, and the job wrote it down. Many at once, as there are: one alone would pay for all queries of the run. */
export async function sentUse({ store, use }: Meter) {
  await putLinks(store.table, SENT, (index) => ({
    ...{ id: `sent-${index}`, tokenHash: `sent-hash-${index}` },
  }));
  const names = Array.from({ length: LOGS }, (_, index) => `1-${String(index).padStart(2, '0')}`);
  const { sizeBytes } = aLink().file;
  const log = {
    nameAt: () => '0',
    list: async (after: string) => names.filter((name) => name > after),
    read: async (name: string) =>
      Array.from({ length: SENT_IN_A_LOG }, (_, index) => ({
        tokenHash: `sent-hash-${names.indexOf(name) * SENT_IN_A_LOG + index}`,
        ...{ window: 1, number: 1, bytes: sizeBytes },
      })),
  };
  const transfers = new DynamoTransferStore(store.table);
  const run = { now: NOW, correlationId: 'run', hasTime: () => true };
  return use(() => reconcileDownloads({ ...store, transfers, log })(run), SENT);
}
