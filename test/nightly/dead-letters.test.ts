import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CLAIM_MILLISECONDS } from '#shared/partners/partner.ts';
import { runJob } from '#test/api/helpers/jobs.ts';
import { keptData } from '#test/api/helpers/kept-data.ts';
import { onboarding, readClient } from '#test/api/helpers/onboarding.ts';
import { type Answer, Partner, request } from '#test/api/helpers/partner.ts';
import { type Background, readBackground, type Scheduled } from '#test/setup/deployment.ts';
import { type OwnService, startOwnService } from '#test/setup/own-service.ts';
import { scaled } from './scale.ts';

const lettersSchema = z.object({
  deadLetters: z.record(
    z.string(),
    z.array(z.looseObject({ folder: z.string(), error: z.string() })),
  ),
});

/** More requests to engines than the adding of a client has. */
const MOST_REQUESTS = 60;
const partnerSchema = z.looseObject({ clients: z.array(z.looseObject({ clientId: z.string() })) });

/** Requests to engines, by which a cancellation is begun and not over. */
const ENDS_AFTER = 5;

/** A service of its own: what fails here fails for everybody. */
let service: OwnService;
let scheduled: readonly Scheduled[];
let consumers: readonly Background[];
beforeAll(async () => {
  service = await startOwnService();
  ({ scheduled, consumers } = await readBackground(service.dir));
});
afterAll(() => service.stop());

type Fault = 'fails' | 'throttled' | { readonly endsAfter: number };

/** From now on these functions end or fail, or are not run; with none, all do what they should. */
const setFunctions = (functions: Readonly<Record<string, Fault>>) =>
  request(`${service.url}/_local/faults`, {
    method: 'PUT',
    body: JSON.stringify({ functions }),
  });
const runAsDue = (folder: string) =>
  request(`${service.url}/_local/jobs/${folder}`, {
    method: 'POST',
    body: JSON.stringify({ asDue: true }),
  });

/** The message of a queue about a function. */
async function lettersOf(queue: string, folder: string): Promise<readonly string[]> {
  const { json } = await request(`${service.url}/_local/deadletters`);
  const { [queue]: letters = [] } = lettersSchema.parse(json).deadLetters;
  return letters.filter((letter) => letter.folder === folder).map(({ error }) => error);
}

/** The dead letters of each job after it was due once. */
async function afterDue(queueOf: (job: Scheduled) => string) {
  const found: (readonly [string, readonly string[]])[] = [];
  for (const job of scheduled) {
    const before = await lettersOf(queueOf(job), job.folder);
    await runAsDue(job.folder);
    const after = await lettersOf(queueOf(job), job.folder);
    found.push([job.folder, after.slice(before.length)]);
  }
  return found;
}

const all = (what: 'fails' | 'throttled') =>
  Object.fromEntries(scheduled.map(({ folder }) => [folder, what] as const));
const each = (errors: readonly unknown[]) => scheduled.map(({ folder }) => [folder, errors]);

describe('every job', () => {
  it('lies in no queue when it does what it should', async () => {
    await setFunctions({});
    expect(scheduled.length).toBeGreaterThan(5);
    expect(await afterDue(({ queue }) => queue)).toEqual(each([]));
  });

  it('whose runs fail for good lies in the queue of its function, once for each time that it was due', async () => {
    await setFunctions(all('fails'));
    expect(await afterDue(({ queue }) => queue)).toEqual(each(['A fault was injected.']));
  });

  it('that Lambda does not take lies in the queue of its schedule', async () => {
    await setFunctions(all('throttled'));
    const refused = expect.stringContaining('TooManyRequestsException');
    expect(await afterDue(({ scheduleQueue }) => scheduleQueue)).toEqual(each([refused]));
  });
});

/** How far a reader of the stream has got. */
const placeOf = (folder: string): string =>
  readFileSync(join(service.dir, `stream-${folder}.json`), 'utf8');

describe('every reader of the stream', () => {
  it('leaves a change that it cannot take in its queue, and goes on with the next one', async () => {
    await setFunctions({});
    const partner = await Partner.open(service.url);
    expect(consumers.length).toBeGreaterThan(1);
    for (const { folder, queue } of consumers) {
      const count = async () => (await lettersOf(queue, folder)).length;
      await setFunctions({ [folder]: 'fails' });
      await partner.buy();
      await expect.poll(count).toBeGreaterThan(0);
      expect((await lettersOf(queue, folder)).at(-1)).toContain('It skips the change');

      await setFunctions({});
      const [letters, place] = [await count(), placeOf(folder)];
      await partner.buy();
      await expect.poll(() => placeOf(folder)).not.toBe(place);
      expect(await count()).toBe(letters);
    }
  });
});

describe('a cancellation whose function ends on its way', () => {
  it('R16: is brought to its end by the job, once', async () => {
    const partner = await Partner.open(service.url);
    const orderId = await partner.buy();
    const { link } = await partner.download(orderId);
    const path = partner.at(`/orders/${orderId}`);
    // After it is begun, and before its link and key are dead: test/nightly/broken-off.test.ts ends it after every request.
    await setFunctions({ 'partner-api': { endsAfter: ENDS_AFTER } });
    expect((await partner.send('PATCH', path, { status: 'cancelled' })).status).toBe(500);
    await setFunctions({});
    expect(await runJob(service.url, 'finish-cancellations')).toMatchObject({ finished: 1 });
    expect((await partner.send('GET', path)).json).toMatchObject({ status: 'cancelled' });
    expect((await request(link.url)).status).toBe(410);
    expect(await runJob(service.url, 'finish-cancellations')).toMatchObject({ finished: 0 });
  });
});

/** A client whose adding was broken off after one of its requests. */
interface BrokenOff {
  readonly partnerId: string;
  readonly status: number;
  readonly again: () => Promise<Answer>;
}

describe('the adding of a client whose function ends', () => {
  it('after any of its requests goes on when it is asked again later, and leaves one client', async () => {
    const { operate, aPartner, tokenOf, callAs } = onboarding(service.url);
    const all: BrokenOff[] = [];
    const step = scaled(1, 2);
    for (let count = 1; count <= MOST_REQUESTS && all.at(-1)?.status !== 201; count += step) {
      const partnerId = await aPartner();
      const headers = { 'MS-RequestId': randomUUID() };
      const again = () => operate('PUT', `/${partnerId}/clients/portal`, {}, headers);
      await setFunctions({ 'operator-api': { endsAfter: count } });
      all.push({ partnerId, again, status: (await again()).status });
      await setFunctions({});
    }
    expect(all.length).toBeGreaterThan(4 / step);
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([500, 201]));

    // Whoever asked first may still be at it until its claim is over, which goes by the wall clock.
    const kept = keptData(service.dir);
    await Promise.all(all.map((each) => kept.ageClaim(each.partnerId, CLAIM_MILLISECONDS)));
    for (const { partnerId, again } of all) {
      const client = readClient((await again()).json);
      const { clients } = partnerSchema.parse((await operate('GET', `/${partnerId}`)).json);
      expect(clients).toMatchObject([{ clientId: client.clientId }]);
      expect((await callAs(await tokenOf(client))).status).toBe(200);
      await operate('DELETE', `/${partnerId}/clients/portal`);
      expect((await operate('DELETE', `/${partnerId}`)).status).toBe(204);
    }
    const inTheDirectory = readFileSync(join(service.dir, 'cognito.json'), 'utf8');
    expect(all.filter(({ partnerId }) => inTheDirectory.includes(partnerId))).toEqual([]);
  });
});
