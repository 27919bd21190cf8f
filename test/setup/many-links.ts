import type { DownloadLink } from '#shared/downloads/link.ts';
import { countedRow } from '#shared/downloads/link-items.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { aLink } from '#test/fixtures/fixtures.ts';
import { putRows } from './many-rows.ts';

/** Stores so many links, as clicks and jobs find them. */
export const putLinks = (
  table: Table,
  count: number,
  linkOf: (index: number) => Partial<DownloadLink>,
  progress?: (done: number) => void,
): Promise<void> => putRows(table, count, (index) => countedRow(aLink(linkOf(index))), progress);
