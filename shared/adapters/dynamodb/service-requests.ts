import type { Change, Page, PageRequest } from '../../domain/ports.ts';
import {
  SEVERITIES,
  type ServiceRequest,
  type ServiceRequestStatus,
  type Severity,
  savedRequest,
} from '../../domain/service-request.ts';
import {
  isInQueue,
  QUEUED_STATUSES,
  type QueueQuery,
  type ServiceRequestRepository,
  type ServiceRequestsOf,
} from '../../domain/service-request-ports.ts';
import { getItems } from './batch-get.ts';
import { changes, NEW_ITEM } from './change.ts';
import { queryDuePage } from './due.ts';
import { keys } from './keys.ts';
import { stored } from './schemas.ts';
import { readListedId, readServiceRequest } from './service-request-item.ts';
import { dueShards } from './shards.ts';
import { getItem, queryPage, type Table } from './table.ts';

/** Pages that are looked through for one page of a filtered list. What is left is the next page's. */
const MOST_QUERIES = 20;

const rankOf = (severity: Severity): number => SEVERITIES.indexOf(severity);

const placeInQueue = (report: ServiceRequest) =>
  keys.dueServiceRequest(report.status, rankOf(report.severity), report.id);
const placeOf = (report: ServiceRequest): string => placeInQueue(report).dueSK;

const isQueued = ({ status }: ServiceRequest): boolean =>
  QUEUED_STATUSES.some((queued) => queued === status);

const row = (report: ServiceRequest) => ({
  ...keys.serviceRequest(report.id),
  ...stored(report),
  ...(isQueued(report) && placeInQueue(report)),
});

export class DynamoServiceRequestRepository implements ServiceRequestRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(id: string): Promise<ServiceRequest | undefined> {
    const item = await getItem(this.#table, keys.serviceRequest(id));
    return item === undefined ? undefined : readServiceRequest(item);
  }

  async list(
    whose: ServiceRequestsOf,
    { size, after }: PageRequest,
    status?: ServiceRequestStatus,
  ): Promise<Page<ServiceRequest>> {
    const { PK, SK: prefix } =
      'partnerId' in whose
        ? keys.serviceRequestOfPartner(whose.partnerId, '')
        : keys.serviceRequestOfCustomer(whose.customerId, '');
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
    const prefix = severity && keys.dueServiceRequest(status, rankOf(severity), '').dueSK;
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
      list('partner', keys.serviceRequestOfPartner(partnerId, id)),
      list('customer', keys.serviceRequestOfCustomer(customerId, id)),
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
      ids.map((id) => keys.serviceRequest(id)),
    );
    const byId = new Map(items.map(readServiceRequest).map((report) => [report.id, report]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}
