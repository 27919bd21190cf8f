import type { Change } from '#shared/platform/change.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { queryDuePage } from '#shared/platform/dynamodb/due.ts';
import { ROW_VERSION } from '#shared/platform/dynamodb/row.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import { getItem, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
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

export interface RefundRequestStore {
  find(id: string): Promise<ServiceRequest | undefined>;
  /** Newest last. With a status a page may be shorter than asked for and still have a next one. */
  list(
    whose: RefundRequestsOf,
    page: PageRequest,
    status?: RefundRequestStatus,
  ): Promise<Page<ServiceRequest>>;
  /**
   * All partners' refund requests in a status that waits for somebody: the severest first, of these the oldest. By partner or
   * by proposal a page may be shorter than asked for and still have a next one.
   */
  listQueue(query: QueueQuery, page: PageRequest): Promise<Page<ServiceRequest>>;
  /** Refuses one more for a purchase with as many that wait as are allowed. */
  create(refundRequest: ServiceRequest): Change[];
  /** Refuses a stale one by its version. */
  save(refundRequest: ServiceRequest): Change[];
}

/** Pages that are looked through for one page of a filtered list. What is left is the next page's. */
const MOST_QUERIES = 20;

const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

const locationInQueue = (refundRequest: ServiceRequest) =>
  refundRequestKeys.dueServiceRequest(
    refundRequest.status,
    rankOf(refundRequest.severity),
    refundRequest.id,
  );
const locationOf = (refundRequest: ServiceRequest): string => locationInQueue(refundRequest).dueSK;

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
    status?: RefundRequestStatus,
  ): Promise<Page<ServiceRequest>> {
    const { PK, SK: prefix } =
      'partnerId' in whose
        ? refundRequestKeys.serviceRequestOfPartner(whose.partnerId, '')
        : refundRequestKeys.serviceRequestOfCustomer(whose.customerId, '');
    const found: ServiceRequest[] = [];
    let next = after;
    for (let queries = 0; queries < MOST_QUERIES; queries += 1) {
      const page = await queryPage(this.#table, { PK, prefix }, { size, after: next });
      const refundRequests = await this.#read(page.items.map(readListedId));
      found.push(...refundRequests.filter((refundRequest) => hasStatus(refundRequest, status)));
      next = page.next;
      const last = found[size - 1];
      if (last && found.length > size) {
        return { items: found.slice(0, size), next: `${prefix}${last.id}` };
      }
      if (next === undefined || last) {
        break;
      }
    }
    return { items: found, next };
  }

  async listQueue(query: QueueQuery, { size, after }: PageRequest): Promise<Page<ServiceRequest>> {
    const { status, severity } = query;
    const shards = dueShards(`REVIEW#${status}`);
    const prefix =
      severity && refundRequestKeys.dueServiceRequest(status, rankOf(severity), '').dueSK;
    const found: ServiceRequest[] = [];
    let next = after;
    for (let queries = 0; queries < MOST_QUERIES; queries += 1) {
      const page = await queryDuePage(this.#table, shards, { size, after: next }, prefix);
      const refundRequests = (await getItems(this.#table, page.items)).map(readServiceRequest);
      // The index follows the table with a delay: what has gone on meanwhile may show up once more.
      const wanted = refundRequests.filter((refundRequest) => isInQueue(refundRequest, query));
      found.push(...wanted.sort((a, b) => (locationOf(a) < locationOf(b) ? -1 : 1)));
      next = page.next;
      const last = found[size - 1];
      if (last && found.length > size) {
        return { items: found.slice(0, size), next: locationOf(last) };
      }
      if (next === undefined || last) {
        break;
      }
    }
    return { items: found, next };
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
