import * as z from 'zod/mini';
import { AGENT_ROLES } from '../../domain/caller.ts';
import type { Partner } from '../../domain/partner.ts';
import type { PartnerRepository } from '../../domain/partner-ports.ts';
import type { Change, Page, PageRequest } from '../../domain/ports.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
import { instant, stored } from './schemas.ts';
import { getItem, queryPage, type Table } from './table.ts';

const roles = z.array(z.enum(AGENT_ROLES));
const partnerItem = z.object({
  id: z.string(),
  name: z.string(),
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

export class DynamoPartnerRepository implements PartnerRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(partnerId: string): Promise<Partner | undefined> {
    const item = await getItem(this.#table, keys.partner(partnerId));
    return item === undefined ? undefined : partnerItem.parse(item);
  }

  async list(page: PageRequest): Promise<Page<Partner>> {
    const { PK } = keys.partner('');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'PARTNER#' }, page);
    return { items: items.map((item) => partnerItem.parse(item)), next };
  }

  create(partner: Partner): Change {
    return changes(this.#table).put(`add partner ${partner.id}`, {
      Item: { ...keys.partner(partner.id), ...stored(partner) },
      ConditionExpression: NEW_ITEM,
    });
  }

  save(partner: Partner): Change {
    const { id, version } = partner;
    return changes(this.#table).put(`save partner ${id}`, {
      Item: { ...keys.partner(id), ...stored({ ...partner, version: version + 1 }) },
      ...UNCHANGED(version),
    });
  }

  remove({ id, version }: Partner): Change {
    return changes(this.#table).remove(`remove partner ${id}`, {
      Key: keys.partner(id),
      ...UNCHANGED(version),
    });
  }
}
