import type { Change } from '#shared/platform/change.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { queryDuePage } from '#shared/platform/dynamodb/due.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import { getItem, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { refundRequestKeys } from './keys.ts';
import { isInQueue, QUEUED_STATUSES, type QueueQuery } from './queue.ts';
import {
  SEVERITIES,
  type ServiceRequest,
  type ServiceRequestStatus,
  type Severity,
  savedRequest,
} from './refund-request.ts';
import { readListedId, readServiceRequest } from './refund-request-item.ts';

/** Whose reports. */
export type ServiceRequestsOf = { readonly partnerId: string } | { readonly customerId: string };

export interface ServiceRequestStore {
  find(id: string): Promise<ServiceRequest | undefined>;
  /** Newest last. With a status a page may be shorter than asked for and still have a next one. */
  list(
    whose: ServiceRequestsOf,
    page: PageRequest,
    status?: ServiceRequestStatus,
  ): Promise<Page<ServiceRequest>>;
  /**
   * All partners' reports in a status that waits for somebody: the severest first, of these the oldest. By partner or
   * by proposal a page may be shorter than asked for and still have a next one.
   */
  listQueue(query: QueueQuery, page: PageRequest): Promise<Page<ServiceRequest>>;
  create(report: ServiceRequest): Change[];
  /** Refuses a stale one by its version. */
  save(report: ServiceRequest): Change;
}

/** Pages that are looked through for one page of a filtered list. What is left is the next page's. */
const MOST_QUERIES = 20;

const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

const placeInQueue = (report: ServiceRequest) =>
  refundRequestKeys.dueServiceRequest(report.status, rankOf(report.severity), report.id);
const placeOf = (report: ServiceRequest): string => placeInQueue(report).dueSK;

const isQueued = ({ status }: ServiceRequest): boolean =>
  QUEUED_STATUSES.some((queued) => queued === status);

const row = (report: ServiceRequest) => ({
  ...refundRequestKeys.serviceRequest(report.id),
  ...stored(report),
  ...(isQueued(report) && placeInQueue(report)),
});

export class DynamoServiceRequestStore implements ServiceRequestStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(id: string): Promise<ServiceRequest | undefined> {
    const item = await getItem(this.#table, refundRequestKeys.serviceRequest(id));
    return item === undefined ? undefined : readServiceRequest(item);
  }

  async list(
    whose: ServiceRequestsOf,
    { size, after }: PageRequest,
    status?: ServiceRequestStatus,
  ): Promise<Page<ServiceRequest>> {
    const { PK, SK: prefix } =
      'partnerId' in whose
        ? refundRequestKeys.serviceRequestOfPartner(whose.partnerId, '')
        : refundRequestKeys.serviceRequestOfCustomer(whose.customerId, '');
    const found: ServiceRequest[] = [];
    let next = after;
    for (let queries = 0; queries < MOST_QUERIES; queries += 1) {
      const page = await queryPage(this.#table, { PK, prefix }, { size, after: next });
      const reports = await this.#read(page.items.map(readListedId));
      found.push(...reports.filter((report) => (status ?? report.status) === report.status));
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
      const reports = (await getItems(this.#table, page.items)).map(readServiceRequest);
      // The index follows the table with a delay: what has gone on meanwhile may show up once more.
      const wanted = reports.filter((report) => isInQueue(report, query));
      found.push(...wanted.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)));
      next = page.next;
      const last = found[size - 1];
      if (last && found.length > size) {
        return { items: found.slice(0, size), next: placeOf(last) };
      }
      if (next === undefined || last) {
        break;
      }
    }
    return { items: found, next };
  }

  create(report: ServiceRequest): Change[] {
    const { id, partnerId, customerId } = report;
    const change = changes(this.#table);
    const list = (what: string, key: { readonly PK: string; readonly SK: string }) =>
      change.put(`list report ${id} of its ${what}`, { Item: { ...key, id } });
    return [
      change.put(`create report ${id}`, { Item: row(report), ConditionExpression: NEW_ITEM }),
      list('partner', refundRequestKeys.serviceRequestOfPartner(partnerId, id)),
      list('customer', refundRequestKeys.serviceRequestOfCustomer(customerId, id)),
    ];
  }

  save(report: ServiceRequest): Change {
    return changes(this.#table).put(`save report ${report.id}`, {
      Item: row(savedRequest(report)),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': report.version },
    });
  }

  /** Reports by their ids, in the order of these. */
  async #read(ids: readonly string[]): Promise<readonly ServiceRequest[]> {
    const items = await getItems(
      this.#table,
      ids.map((id) => refundRequestKeys.serviceRequest(id)),
    );
    const byId = new Map(items.map(readServiceRequest).map((report) => [report.id, report]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
