import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { addDays } from '#shared/platform/time.ts';
import { wholeAuditItem } from './audit-item.ts';
import { type AuditLog, type AuditQuery, dayOf, matches } from './audit-log.ts';
import { auditPartitions } from './keys.ts';
import type { AuditRecord } from './record.ts';

/** Records that one query reads, including those that the filter excludes. */
const LOOKED_AT = 500;
/** The same where only looks are left out: most pages are full after one query of this size. */
const LOOKED_AT_WITHOUT_LOOKS = 100;
/** Queries for one page: enough for 90 days without a record. The next page continues there. */
const MOST_QUERIES = 100;

const place = z.object({ SK: z.string() });

const dayBefore = (day: string): string => dayOf(addDays(new Date(`${day}T00:00:00.000Z`), -1));

const isFiltered = ({ customerIds, resourceTypes, operationTypes }: AuditQuery): boolean =>
  [customerIds, resourceTypes, operationTypes].some((filter) => filter !== undefined);

const later = (one: string | undefined, other: string): string =>
  one === undefined || other > one ? other : one;

function recordsToRead(query: AuditQuery, wanted: number): number {
  if (isFiltered(query)) {
    return LOOKED_AT;
  }
  return query.withoutLooks ? Math.max(wanted, LOOKED_AT_WITHOUT_LOOKS) : wanted;
}

/** Read-only access to audit records. */
export class DynamoAuditLog implements AuditLog {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /**
   * Lists records day by day, newest first. `after` is the sort key of the last record, or the next day to read: both
   * begin with a day.
   */
  async list(query: AuditQuery, { size, after }: PageRequest): Promise<Page<AuditRecord>> {
    const items: { readonly record: AuditRecord; readonly SK: string }[] = [];
    let day = after?.slice(0, 10) ?? query.lastDay;
    let start = after !== undefined && after.length > day.length ? after : undefined;
    for (let queries = 0; day >= query.firstDay; queries += 1) {
      if (queries === MOST_QUERIES) {
        return { items: items.map(({ record }) => record), next: start ?? day };
      }
      // One record more than the page shows whether there is a next page.
      const page = await this.#query(query, day, start, size + 1 - items.length);
      items.push(...page.items);
      if (items.length > size) {
        return {
          items: items.slice(0, size).map(({ record }) => record),
          next: items[size - 1]?.SK,
        };
      }
      start = page.last;
      day = start === undefined ? dayBefore(day) : day;
    }
    return { items: items.map(({ record }) => record) };
  }

  async find(partnerId: string, at: Date, id: string): Promise<AuditRecord | undefined> {
    const prefix = `${at.toISOString()}#${id}`;
    const pages = await Promise.all(
      auditPartitions(partnerId, at).map((PK) =>
        queryPage(this.#table, { PK, prefix }, { size: 1 }),
      ),
    );
    const [item] = pages.flatMap(({ items }) => items);
    return item === undefined ? undefined : wholeAuditItem.parse(item);
  }

  /**
   * Reads on in all partitions of a day. What one of them has read further than another is left for the next time: until
   * then a record of the other may belong in between.
   */
  async #query(query: AuditQuery, day: string, start: string | undefined, wanted: number) {
    const limit = recordsToRead(query, wanted);
    const parts = await Promise.all(
      auditPartitions(query.partnerId, new Date(`${day}T00:00:00.000Z`)).map((PK) =>
        this.#part(PK, start, limit),
      ),
    );
    const last = parts.flatMap((part) => part.last ?? []).reduce(later, undefined);
    return {
      items: parts
        .flatMap(({ items }) => items)
        .filter(({ SK }) => last === undefined || SK >= last)
        .sort((a, b) => (a.SK < b.SK ? 1 : -1))
        // A filter by a company may name more customers than an expression has room for.
        .filter(({ record }) => matches(query, record)),
      last,
    };
  }

  async #part(PK: string, start: string | undefined, Limit: number) {
    const { Items = [], LastEvaluatedKey } = await this.#table.client.send(
      new QueryCommand({
        TableName: this.#table.name,
        KeyConditionExpression: start === undefined ? 'PK = :pk' : 'PK = :pk AND SK < :start',
        ExpressionAttributeValues: { ':pk': PK, ...(start !== undefined && { ':start': start }) },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit,
      }),
    );
    return {
      items: Items.map((item) => ({
        record: wholeAuditItem.parse(item),
        SK: place.parse(item).SK,
      })),
      last: LastEvaluatedKey && place.parse(LastEvaluatedKey).SK,
    };
  }
}
