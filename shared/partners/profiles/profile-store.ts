import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { partnerKeys } from '../keys.ts';
import type { Profile, ProfileKind } from './profile.ts';

export interface ProfileStore {
  find(partnerId: string, kind: ProfileKind): Promise<Profile | undefined>;
  /** Refuses a stale one by its version; 0 is a profile that was never saved. */
  save(profile: Profile): Change;
}

const row = rowSchema({
  partnerId: z.string(),
  kind: z.enum(['organization', 'legalbusiness', 'billing', 'support']),
  facts: z.record(z.string(), z.unknown()),
  version: z.int(),
});

export class DynamoProfileStore implements ProfileStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(partnerId: string, kind: ProfileKind): Promise<Profile | undefined> {
    const item = await getItem(this.#table, partnerKeys.partnerProfile(partnerId, kind));
    return item === undefined ? undefined : row.parse(item);
  }

  save(profile: Profile): Change {
    const { partnerId, kind, version } = profile;
    return changes(this.#table).put(`save the ${kind} profile of ${partnerId}`, {
      Item: {
        ...partnerKeys.partnerProfile(partnerId, kind),
        ...stored({ ...profile, version: version + 1 }),
      },
      ...(version === 0
        ? { ConditionExpression: NEW_ITEM }
        : {
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': version },
          }),
    });
  }
}
