import type { TransferLog } from '#shared/downloads/access-log.ts';
import { expireLinks } from '#shared/downloads/expire-links.job.ts';
import { checkUploads } from '#shared/downloads/media/check-media.job.ts';
import { reconcileDownloads } from '#shared/downloads/reconcile-downloads.job.ts';
import { startCancellation } from '#shared/orders/cancellation/cancellation.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import { expireSubscriptions } from '#shared/orders/subscriptions/expire-subscriptions.job.ts';
import { watchKeyPools } from '#shared/product-keys/watch-key-pools.job.ts';
import { PartnerSchedule } from '#shared/webhooks/partner-schedule.ts';
import { retryWebhooks } from '#shared/webhooks/retry-webhooks.job.ts';
import { MemoryStorage } from '#test/fakes/memory-media.ts';
import {
  aLink,
  anOrder,
  anUpload,
  CUSTOMER_ID,
  NOW,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import { keys } from '#test/helpers/keys.ts';
import type { Store } from '#test/helpers/stores.ts';
import { AlwaysFails, DUE, refusing, type StuckJob, spoilRow } from './stuck-job.ts';

const orderState = async (store: Store, id: string) =>
  (await store.orders.find(CUSTOMER_ID, id))?.lines[0]?.state;
const spoilOrder = (store: Store, id: string) =>
  spoilRow(store, keys.order(CUSTOMER_ID, id), 'alternateId', ({ orders }) =>
    orders.malformed.add(id),
  );

const cancellations = (store: Store): StuckJob => ({
  put: async (id) => {
    const order = startCancellation(anOrder({ id }), [0], 'request', NOW);
    await store.commit([store.orders.create(order)]);
  },
  spoil: (id) => spoilOrder(store, id),
  queue: () => store.orders.cancelling(),
  run: (run, failing) => finishCancellations({ ...store, commit: refusing(store, failing) })(run),
  isDone: async (id) => (await orderState(store, id)) === 'cancelled',
});

const subscriptions = (store: Store): StuckJob => ({
  put: async (id, position) => {
    const order = anOrder({ id });
    const lines = order.lines.map((line) => ({
      ...line,
      termEndsAt: plusMilliseconds(line.termEndsAt, position),
    }));
    await store.commit([store.orders.create({ ...order, lines })]);
  },
  spoil: (id) => spoilOrder(store, id),
  queue: () => store.orders.termDue(DUE),
  run: (run, failing) => expireSubscriptions({ ...store, commit: refusing(store, failing) })(run),
  isDone: async (id) => (await orderState(store, id)) === 'expired',
});

const hashOf = (id: string) => `hash of ${id}`;

const links = (store: Store): StuckJob => ({
  put: async (id, position) => {
    const subject = { ...aLink().subject, orderId: id };
    const expiresAt = plusMilliseconds(NOW, position);
    await store.commit(
      store.links.create(aLink({ id, subject, expiresAt, tokenHash: hashOf(id) })),
    );
  },
  spoil: (id) =>
    spoilRow(store, keys.link(hashOf(id)), 'partnerId', (fake) => fake.links.malformed.add(id)),
  queue: () => store.links.due(DUE),
  run: (run, failing) => expireLinks({ ...store, commit: refusing(store, failing) })(run),
  isDone: async (id) => (await store.clicks.find(hashOf(id)))?.status === 'ended',
});

/** Storage that has every file as it was announced. */
class FullStorage extends MemoryStorage {
  override async inspect() {
    return { ...anUpload().file, etag: 'etag' };
  }
}

const media = (store: Store): StuckJob => ({
  put: async (id) => {
    const upload = anUpload({ file: { ...anUpload().file, mediaId: id } });
    await store.commit([store.media.createUpload(upload)]);
    await store.commit([store.media.mark(upload, 'checking')]);
  },
  spoil: (id) =>
    spoilRow(store, keys.mediaUpload(id), 'uploadId', (fake) => fake.media.malformed.add(id)),
  queue: () => store.media.checking(),
  run: (run, failing) => {
    const storage = new FullStorage();
    return checkUploads({ ...store, storage, commit: refusing(store, failing) })(run);
  },
  isDone: async (id) => (await store.media.findUpload(id))?.state === 'available',
});

const webhooks = (store: Store): StuckJob => {
  const invoked = new Set<string>();
  return {
    put: async (id, position) => {
      const since = plusMilliseconds(NOW, position);
      if ('table' in store) {
        await new PartnerSchedule(store.table).notify(id, since);
      } else {
        store.duePartners.add({ partnerId: id, since });
      }
    },
    spoil: (id) =>
      spoilRow(store, keys.partnerSchedule(id), 'partnerId', (fake) =>
        fake.duePartners.malformed.add(id),
      ),
    queue: () => store.duePartners.due(DUE, DUE.getTime()),
    run: (run, failing) => {
      const invokeSender = async (id: string) => {
        if (failing?.has(id)) {
          throw new AlwaysFails();
        }
        invoked.add(id);
      };
      return retryWebhooks({ ...store, invokeSender, wallClock: () => DUE.getTime() })(run);
    },
    isDone: async (id) => invoked.has(id),
  };
};

const keyPools = (store: Store): StuckJob => {
  const saved = new Set<string>();
  return {
    put: async (id) => {
      await fillPool(store, id, '1', [`key of ${id}`], 5);
    },
    spoil: (id) =>
      spoilRow(store, keys.keyPool(id, '1'), 'importIds', (fake) =>
        fake.keyPools.malformed.add(`${id}#1`),
      ),
    queue: () => store.keyPools.watched(),
    run: (run, failing) => {
      const commit = refusing(store, failing, (description) => saved.add(description));
      return watchKeyPools({ ...store, commit })(run);
    },
    isDone: async (id) => [...saved].some((each) => each.startsWith(`save pool of ${id}`)),
  };
};

const downloads = (store: Store): StuckJob => {
  const names: string[] = [];
  const unreadable = new Set<string>();
  return {
    put: async (id) => {
      names.push(id);
    },
    spoil: async (id) => {
      unreadable.add(id);
    },
    run: (run, failing) => {
      const log: TransferLog = {
        nameAt: () => '',
        list: async (after, limit) =>
          names
            .filter((name) => name > after)
            .sort()
            .slice(0, limit),
        read: async (name) => {
          if (unreadable.has(name)) {
            throw new AlwaysFails();
          }
          return [];
        },
      };
      return reconcileDownloads({ ...store, log, commit: refusing(store, failing) })(run);
    },
    isDone: async (id) => (await store.transfers.takenLogs([id])).has(id),
  };
};

export const STUCK_JOBS: readonly (readonly [string, (store: Store) => StuckJob])[] = [
  ['R16: finish-cancellations', cancellations],
  ['R7: check-media', media],
  ['R20: expire-links', links],
  ['R21: expire-subscriptions', subscriptions],
  ['retry-webhooks', webhooks],
  ['watch-key-pools', keyPools],
  ['R9: reconcile-downloads', downloads],
];
