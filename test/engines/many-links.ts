import { countedRow } from '#shared/adapters/dynamodb/link-items.ts';
import type { Table } from '#shared/adapters/dynamodb/table.ts';
import type { DownloadLink } from '#shared/domain/download-link.ts';
import { aLink } from '../fixtures/fixtures.ts';
import { putRows } from './many-rows.ts';

/** Stores so many links, as clicks and jobs find them. */
export const putLinks = (
  table: Table,
  count: number,
  linkOf: (index: number) => Partial<DownloadLink>,
  progress?: (done: number) => void,
): Promise<void> => putRows(table, count, (index) => countedRow(aLink(linkOf(index))), progress);
