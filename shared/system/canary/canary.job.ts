import { randomBytes } from 'node:crypto';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import { canaryLink } from './canary-link.ts';
import type { CanaryStore } from './canary-store.ts';
import { CanaryFailed, type CanaryVisits } from './canary-visits.ts';

export interface Dependencies {
  readonly store: CanaryStore;
  readonly visits: CanaryVisits;
  readonly hashToken: (token: string) => string;
  /** Public addresses, without a slash at the end. */
  readonly addresses: { readonly api: string; readonly links: string };
}

export interface CanaryResult extends Record<string, unknown> {
  /** Visits that were answered as they should be. */
  readonly visits: number;
}

/** As many as tokens of links have. */
const TOKEN_BYTES = 24;

/**
 * Visits the service over its public addresses: health, and a new link of its own, from its page to the first bytes of its
 * file. Alarms on traffic see nothing when DNS, a certificate or the API is gone, since then there is no traffic. Each
 * failed visit is named, and the run fails.
 */
export const canary =
  ({ store, visits, hashToken, addresses }: Dependencies): Job<CanaryResult> =>
  async ({ now }) => {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const link = `${addresses.links}/d/${token}`;
    const visitLink = async () => {
      await store.save(canaryLink(hashToken(token), now));
      return Promise.allSettled([visits.page(link), visits.file(link)]);
    };
    const [health, ofLink] = await Promise.allSettled([visits.health(addresses.api), visitLink()]);
    const settled = [health, ...(ofLink.status === 'fulfilled' ? ofLink.value : [ofLink])];
    const errors = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    const failed = errors.filter((error) => error instanceof CanaryFailed);
    if (failed.length > 0) {
      throw new CanaryFailed(failed.map(({ message }) => message).join('; '));
    }
    if (errors.length > 0) {
      throw errors[0];
    }
    return { visits: settled.length };
  };
