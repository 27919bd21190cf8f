import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { scaled } from '#test/nightly/scale.ts';
import { FAULT_KINDS } from '../../local/faults/plan.ts';
import { checkArchive, checkAudit } from './check-audit.ts';
import { checkKeys } from './check-keys.ts';
import { checkLogs, checkStrangers } from './check-leaks.ts';
import { checkBooks } from './check-ledger.ts';
import { checkLinks } from './check-links.ts';
import { checkPurchases, checkRequests } from './check-requests.ts';
import { checkWebhooks } from './check-webhooks.ts';
import { drain } from './drain.ts';
import type { Kept } from './kept.ts';
import { ACTS, answeredOf, deadReaders, type Story, tellStory } from './scenario.ts';

/** Set by run.ts; a nightly run has its own number. */
const { COUNTERSIGN_FAULTS: count, COUNTERSIGN_FAULT_SEED: seed } = z
  .object({
    COUNTERSIGN_FAULTS: z.coerce.number().int().min(1).default(scaled(10_000, 1_000)),
    COUNTERSIGN_FAULT_SEED: z.coerce.number().int().default(1),
  })
  .parse(process.env);

const begun = Date.now();
const say = (line: string) => console.info(`${Math.round((Date.now() - begun) / 1000)} s  ${line}`);

let story: Story;
let kept: Kept;
beforeAll(async () => {
  story = await tellStory({ seed, count, say });
  kept = await drain(story, say);
});
afterAll(() => story?.close());

describe(`${count} random faults by the seed ${seed}`, () => {
  it('were of every kind, and met all that partners, customers and the operator do', () => {
    expect(
      Object.values(story.injected).reduce((sum, each) => sum + each, 0),
    ).toBeGreaterThanOrEqual(count);
    expect(Object.keys(story.injected).sort()).toEqual([...FAULT_KINDS].sort());
    expect(Math.min(...Object.values(story.injected))).toBeGreaterThan(0);
    const answered = answeredOf(story.journal);
    expect(ACTS.filter((act) => !answered.has(act))).toEqual([]);
    expect(story.journal.visits.size).toBeGreaterThan(0);
    expect(kept.deliveries.length).toBeGreaterThan(0);
  });

  it('changed no answer: what should be done was done, and what was dead stayed dead (R16)', () => {
    expect(story.journal.problems).toEqual([]);
  });

  it('R23: nothing that was answered took effect twice, or not at all, or partly', () => {
    expect(checkRequests(story, kept)).toEqual([]);
    expect(checkPurchases(story, kept)).toEqual([]);
  });

  it('R3, R19: the books add up: one purchase, one refund and one fee for each line', async () => {
    expect(await checkBooks(story, kept)).toEqual([]);
  });

  it('R12: no product key is held twice, none has vanished, and those of cancelled lines are revoked', () => {
    expect(checkKeys(story, kept)).toEqual([]);
  });

  it('R9: each download that was given out is counted once, and no window counts too many', () => {
    expect(checkLinks(story, kept)).toEqual([]);
  });

  it('R24: every change has its record, every record its change, and all are in the archive', () => {
    expect(checkAudit(kept)).toEqual([]);
    expect(checkArchive(kept)).toEqual([]);
  });

  it('partners were told of each event, in order, signed, and nothing was given up', async () => {
    expect(checkWebhooks(story, kept)).toEqual([]);
    expect(await deadReaders(story)).toEqual([]);
  });

  it('R22: nobody saw what is another one’s, and no secret stands in the logs', () => {
    expect(checkStrangers(story, kept)).toEqual([]);
    expect(checkLogs(story)).toEqual([]);
  });
});
