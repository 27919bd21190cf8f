import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import { AGENT_ROLES } from '#shared/platform/http/caller.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { partnerKeys } from './keys.ts';
import type { Partner } from './partner.ts';

export interface PartnerStore {
  find(partnerId: string): Promise<Partner | undefined>;
  /** Lists partners by id. */
  list(page: PageRequest): Promise<Page<Partner>>;
  /** Refuses a second partner with the same id. */
  create(partner: Partner): Change;
  /** Refuses a stale one by its version. */
  save(partner: Partner): Change;
  /** Refuses a stale one by its version. */
  remove(partner: Partner): Change;
}

const roles = z.array(z.enum(AGENT_ROLES));
const partnerItem = rowSchema({
  id: z.string(),
  name: z.string(),
  country: z.optional(z.string()),
  clients: z.array(
    z.object({
      ...{ name: z.string(), roles, createdAt: instant },
      state: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('active'), clientId: z.string() }),
        z.object({ kind: z.literal('making'), claimedAt: z.number() }),
      ]),
    }),
  ),
  agents: z.array(z.object({ email: z.string(), roles, personId: z.string(), invitedAt: instant })),
  createdAt: instant,
  version: z.int(),
});

const UNCHANGED = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

export class DynamoPartnerStore implements PartnerStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(partnerId: string): Promise<Partner | undefined> {
    const item = await getItem(this.#table, partnerKeys.partner(partnerId));
    return item === undefined ? undefined : partnerItem.parse(item);
  }

  async list(page: PageRequest): Promise<Page<Partner>> {
    const { PK } = partnerKeys.partner('');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'PARTNER#' }, page);
    return { items: items.map((item) => partnerItem.parse(item)), next };
  }

  create(partner: Partner): Change {
    return changes(this.#table).put(`add partner ${partner.id}`, {
      Item: { ...partnerKeys.partner(partner.id), ...stored(partner) },
      ConditionExpression: NEW_ITEM,
    });
  }

  save(partner: Partner): Change {
    const { id, version } = partner;
    return changes(this.#table).put(`save partner ${id}`, {
      Item: { ...partnerKeys.partner(id), ...stored({ ...partner, version: version + 1 }) },
      ...UNCHANGED(version),
    });
  }

  remove({ id, version }: Partner): Change {
    return changes(this.#table).remove(`remove partner ${id}`, {
      Key: partnerKeys.partner(id),
      ...UNCHANGED(version),
    });
  }
}
