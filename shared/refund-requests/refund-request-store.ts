import type { Change } from '#shared/platform/change.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { queryDuePage, queryDuePageBack } from '#shared/platform/dynamodb/due.ts';
import { ROW_VERSION } from '#shared/platform/dynamodb/row.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import { getItem, type Key, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { filledPage } from './filled-page.ts';
import { refundRequestKeys } from './keys.ts';
import { isInQueue, isQueued, mostWaiting, type QueueQuery, tooManyWaiting } from './queue.ts';
import {
  isRefundRequest,
  type RefundRequestStatus,
  SEVERITIES,
  type ServiceRequest,
  type Severity,
  savedRequest,
} from './refund-request.ts';
import { readListedId, readServiceRequest } from './refund-request-item.ts';
import { hasStatus } from './shown-status.ts';

/** The owner of a list of refund requests. */
export type RefundRequestsOf = { readonly partnerId: string } | { readonly customerId: string };

export interface ListQuery {
  readonly status?: RefundRequestStatus | undefined;
  readonly newestFirst?: boolean | undefined;
}

export interface RefundRequestStore {
  find(id: string): Promise<ServiceRequest | undefined>;
  /** Newest last as a rule. With a status a page may be shorter than asked for and still have a next one. */
  list(
    whose: RefundRequestsOf,
    page: PageRequest,
    wanted?: ListQuery,
  ): Promise<Page<ServiceRequest>>;
  /**
   * All partners' refund requests in a status that waits for somebody: the severest first, of these the oldest as a rule. By partner or
   * by proposal a page may be shorter than asked for and still have a next one.
   */
  listQueue(query: QueueQuery, page: PageRequest): Promise<Page<ServiceRequest>>;
  /** Refuses one more for a purchase with as many that wait as are allowed. */
  create(refundRequest: ServiceRequest): Change[];
  /** Refuses a stale one by its version. */
  save(refundRequest: ServiceRequest): Change[];
}

const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

const locationInQueue = (refundRequest: ServiceRequest) =>
  refundRequestKeys.dueServiceRequest(
    refundRequest.status,
    rankOf(refundRequest.severity),
    refundRequest.id,
  );
const locationOf = (refundRequest: ServiceRequest): string => locationInQueue(refundRequest).dueSK;

const olderFirst = (a: ServiceRequest, b: ServiceRequest): number =>
  locationOf(a) < locationOf(b) ? -1 : 1;
/** Orders requests of one severity. */
const newerFirst = (a: ServiceRequest, b: ServiceRequest): number => olderFirst(b, a);

/** The row that counts it while it waits: of its purchase, or of its partner. */
const waitingKey = (request: ServiceRequest) =>
  isRefundRequest(request)
    ? refundRequestKeys.openRequests(request.customerId, request.orderId)
    : refundRequestKeys.plainRequests(request.partnerId);

const row = (refundRequest: ServiceRequest) => ({
  ...refundRequestKeys.serviceRequest(refundRequest.id),
  ...stored(refundRequest),
  ...(isQueued(refundRequest) && locationInQueue(refundRequest)),
});

export class DynamoRefundRequestStore implements RefundRequestStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(id: string): Promise<ServiceRequest | undefined> {
    const item = await getItem(this.#table, refundRequestKeys.serviceRequest(id));
    return item === undefined ? undefined : readServiceRequest(item);
  }

  async list(
    whose: RefundRequestsOf,
    { size, after }: PageRequest,
    { status, newestFirst }: ListQuery = {},
  ): Promise<Page<ServiceRequest>> {
    const { PK, SK: prefix } =
      'partnerId' in whose
        ? refundRequestKeys.serviceRequestOfPartner(whose.partnerId, '')
        : refundRequestKeys.serviceRequestOfCustomer(whose.customerId, '');
    const read = async (position: string | undefined) => {
      const request = { size, after: position };
      const page = await queryPage(this.#table, { PK, prefix }, request, { newestFirst });
      const items = await this.#read(page.items.map(readListedId));
      return { items: items.filter((each) => hasStatus(each, status)), next: page.next };
    };
    return filledPage({ size, after }, read, ({ id }) => `${prefix}${id}`);
  }

  async listQueue(query: QueueQuery, { size, after }: PageRequest): Promise<Page<ServiceRequest>> {
    const read = async (position: string | undefined) => {
      const page = await this.#queuePage(query, { size, after: position });
      const refundRequests = (await getItems(this.#table, page.items)).map(readServiceRequest);
      // The index follows the table with a delay: what has gone on meanwhile may show up once more.
      const wanted = refundRequests.filter((refundRequest) => isInQueue(refundRequest, query));
      return { items: wanted.sort(query.newestFirst ? newerFirst : olderFirst), next: page.next };
    };
    return filledPage({ size, after }, read, locationOf);
  }

  /** A page of the queue's keys. The newest first, each page is of one severity. */
  async #queuePage(query: QueueQuery, page: PageRequest): Promise<Page<Key>> {
    const { status, severity, newestFirst } = query;
    const shards = dueShards(`REVIEW#${status}`);
    const prefixOf = (rank: number) => refundRequestKeys.dueServiceRequest(status, rank, '').dueSK;
    if (!newestFirst) {
      const prefix = severity && prefixOf(rankOf(severity));
      return queryDuePage(this.#table, shards, page, prefix);
    }
    const rank = severity ? rankOf(severity) : Number((page.after ?? '0').split('#', 1)[0]);
    const { items, next } = await queryDuePageBack(this.#table, shards, page, prefixOf(rank));
    const isLast = severity !== undefined || rank === SEVERITIES.length - 1;
    return { items, next: next ?? (isLast ? undefined : `${prefixOf(rank + 1)}~`) };
  }

  create(refundRequest: ServiceRequest): Change[] {
    const { id, partnerId, customerId, orderId } = refundRequest;
    const change = changes(this.#table);
    const list = (what: string, key: { readonly PK: string; readonly SK: string }) =>
      change.put(`list refund request ${id} of its ${what}`, { Item: { ...key, id } });
    return [
      change.put(`create refund request ${id}`, {
        Item: row(refundRequest),
        ConditionExpression: NEW_ITEM,
      }),
      list('partner', refundRequestKeys.serviceRequestOfPartner(partnerId, id)),
      ...(customerId === undefined
        ? []
        : [list('customer', refundRequestKeys.serviceRequestOfCustomer(customerId, id))]),
      change.update(
        `count refund request ${id}`,
        {
          Key: waitingKey(refundRequest),
          UpdateExpression: 'SET v = :v ADD waiting :id',
          ConditionExpression: 'attribute_not_exists(waiting) OR size(waiting) < :most',
          ExpressionAttributeValues: {
            ...{ ':id': new Set([id]), ':most': mostWaiting(refundRequest), ':v': ROW_VERSION },
          },
        },
        tooManyWaiting(orderId),
      ),
    ];
  }

  save(refundRequest: ServiceRequest): Change[] {
    const saved = changes(this.#table).put(`save refund request ${refundRequest.id}`, {
      Item: row(savedRequest(refundRequest)),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': refundRequest.version },
    });
    return isQueued(refundRequest) ? [saved] : [saved, this.#countNoMore(refundRequest)];
  }

  /** A refund request that was filed before these were counted is in no row; taking it out changes nothing. */
  #countNoMore(refundRequest: ServiceRequest): Change {
    const { id } = refundRequest;
    return changes(this.#table).update(`count refund request ${id} no more`, {
      Key: waitingKey(refundRequest),
      UpdateExpression: 'SET v = :v DELETE waiting :id',
      ExpressionAttributeValues: { ':id': new Set([id]), ':v': ROW_VERSION },
    });
  }

  /** Refund requests by their ids, in the order of these. */
  async #read(ids: readonly string[]): Promise<readonly ServiceRequest[]> {
    const items = await getItems(
      this.#table,
      ids.map((id) => refundRequestKeys.serviceRequest(id)),
    );
    const byId = new Map(
      items.map(readServiceRequest).map((refundRequest) => [refundRequest.id, refundRequest]),
    );
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
