import { describe, expect, it } from 'vitest';
import { expireLinks } from '#shared/downloads/expire-links.job.ts';
import { listDownloads, listKeys } from '#shared/entitlements/list-access.ts';
import { cancelOrder } from '#shared/orders/cancellation/cancel-order.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import { expireSubscriptions } from '#shared/orders/subscriptions/expire-subscriptions.job.ts';
import type { Change } from '#shared/platform/change.ts';
import { addDays } from '#shared/platform/time.ts';
import { addAttachment, addAttachmentInput } from '#shared/refund-requests/attachments.ts';
import type { MemoryStore } from '#test/fakes/memory-store.ts';
import { cancel, cancelling, twoLines } from '#test/fixtures/cancellations.ts';
import { aContext, NOW } from '#test/fixtures/fixtures.ts';
import { approving, asOperator, file, patch, reported } from '#test/fixtures/refund-requests.ts';
import { entitlementIdOf, giveOut } from '#test/fixtures/stories.ts';

const END = twoLines.lines[0]?.termEndsAt ?? NOW;
const atJob = (now: Date) => ({ now, correlationId: 'job', hasTime: () => true });
const look = { entitlementId: entitlementIdOf(twoLines) };

/** Each does one thing to an order with keys and links out and a report about it; commits pass through the store. */
const STORIES: Readonly<Record<string, (store: MemoryStore, id: string) => Promise<unknown>>> = {
  'Downloads & keys': (store) => giveOut(store, twoLines, { line: 1, version: '2022' }),
  'a window that is opened again': (store) => giveOut(store, twoLines, { renew: true }),
  'a link that gets another URL': (store) => giveOut(store, twoLines, { rotate: true }),
  'a look at the keys': (store) => listKeys(store)(look, aContext()),
  'a look at the links': (store) => listDownloads(store)(look, aContext()),
  'links whose time is over': (store) => expireLinks(store)(atJob(addDays(NOW, 15))),
  'a cancellation': (store) => cancel(store),
  'a cancellation of one line': (store) => cancel(store, aContext(), cancelling(1)),
  'a cancellation that a job finishes': async (store) => {
    await cancelOrder(store)(cancelling(), aContext());
    await finishCancellations(store)(atJob(NOW));
  },
  'a notice of the end of a term': (store) => expireSubscriptions(store)(atJob(addDays(END, -7))),
  'the end of a term': (store) => expireSubscriptions(store)(atJob(END)),
  'a report': (store) => file(store),
  'a note': (store, id) => patch(store, id, { newNote: { text: 'More soon.' } }),
  'a proposal': (store, id) => patch(store, id, approving(730), asOperator()),
  'an approval': (store, id) => patch(store, id, approving(300), asOperator()),
  'a refusal': (store, id) =>
    patch(store, id, { status: 'declined', newNote: { text: 'Used.' } }, asOperator()),
  'a file': async (store, id) => {
    const file = { serviceRequestId: id, fileName: 'a.pdf', contentType: 'application/pdf' };
    const { changes } = await addAttachment(store)(addAttachmentInput.parse(file), aContext());
    await store.commit(changes);
  },
};

describe('R8, R24: in the transaction of what it records', () => {
  it.each(Object.entries(STORIES))('has every commit of %s its audit record', async (_, tell) => {
    const { store, id } = await reported();
    const commits: (readonly Change[])[] = [];
    const watched = {
      ...store,
      commit: async (changes: readonly Change[]) => {
        await store.commit(changes);
        commits.push(changes);
      },
    };
    await tell(watched, id);
    const made = commits.filter((changes) => changes.length > 0);
    expect(made).not.toEqual([]);
    const silent = made
      .map((changes) => changes.map(({ description }) => description))
      .filter((descriptions) => !descriptions.some((each) => each.startsWith('audit ')));
    expect(silent).toEqual([]);
  });
});
