import type { Caller } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Brand } from './brand.ts';
import type { BrandStore } from './brand-store.ts';
import type { Partner } from './partner.ts';
import type { PartnerStore } from './partner-store.ts';

export interface Dependencies {
  readonly partners: Pick<PartnerStore, 'find'>;
  readonly brands: Pick<BrandStore, 'find'>;
}

export interface Me {
  readonly caller: Caller;
  /** The partner's row. Where an external issuer manages partners, there may be none. */
  readonly partner: Partner | undefined;
  /** Absent for an operator without a partner. */
  readonly brand: Brand | undefined;
}

/** Reads who calls, for which partner, with its brand. */
export const readMe =
  ({ partners, brands }: Dependencies) =>
  async (_: object, { caller }: Context): Promise<Me> => {
    const { partnerId } = caller;
    if (partnerId === undefined) {
      return { caller, partner: undefined, brand: undefined };
    }
    const [partner, brand] = await Promise.all([partners.find(partnerId), brands.find(partnerId)]);
    return { caller, partner, brand };
  };
