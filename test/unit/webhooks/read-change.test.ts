import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { countedRow } from '#shared/downloads/link-items.ts';
import { bytesToText } from '#shared/platform/dynamodb/binary-json.ts';
import { readChange } from '#shared/webhooks/read-change.ts';
import {
  aDownload,
  aLink,
  CUSTOMER_ID,
  NOW,
  ORDER_ID,
  PARTNER_ID,
} from '#test/fixtures/fixtures.ts';

/** A record as it reaches a function: as JSON. */
const recordOf = (
  item: Record<string, unknown>,
  before?: Record<string, unknown>,
): DynamoDBRecord => {
  const NewImage = marshall(item, { removeUndefinedValues: true });
  const OldImage = before && marshall(before, { removeUndefinedValues: true });
  const { PK, SK } = NewImage;
  const dynamodb = { Keys: { PK, SK }, NewImage, OldImage };
  return JSON.parse(JSON.stringify({ dynamodb }, bytesToText));
};

/** A link with so many counted downloads of a window, and more that were charged. */
const counted = (downloadsUsed: number, count = downloadsUsed, marks: readonly string[] = []) => ({
  ...countedRow(
    aLink({
      downloadsUsed,
      window: 3,
      downloads: Array.from({ length: count }, () => ({ ...aDownload(), resumed: 0 })),
    }),
  ),
  ...(marks.length > 0 && { marks: new Set(marks) }),
});

describe('a change of the table', () => {
  it('R24: that is an audit record is its event', () => {
    const record = recordOf({
      ...{ PK: `AUDIT#${PARTNER_ID}#2026-03-01`, SK: 'x', id: 'record', partnerId: PARTNER_ID },
      ...{ at: NOW.toISOString(), operationType: 'create_order', resourceId: 'order' },
      correlationId: 'request',
    });
    expect(readChange(record)[0]).toMatchObject({
      ...{ id: 'record', name: 'order-created', at: NOW, correlationId: 'request' },
    });
  });

  it('R9: that is a used-up link is the event of its window', () => {
    const downloads = [{ ...aDownload(), resumed: 0 }];
    const record = recordOf(countedRow(aLink({ downloads, downloadsUsed: 50, window: 3 })));
    expect(readChange(record)[0]).toEqual({
      ...{
        id: `${v7({ msecs: NOW.getTime() }).slice(0, 13)}:link-1:3:exhausted`,
        name: 'download-link-exhausted',
        at: NOW,
      },
      ...{ partnerId: PARTNER_ID, customerId: CUSTOMER_ID, orderId: ORDER_ID },
      resourceId: 'link-1',
    });
  });

  it.each([
    ['the first download', counted(0), counted(1), ['first-download']],
    ['a download in between', counted(1), counted(2), []],
    ['five downloads left', counted(44), counted(45), ['ending']],
    ['a charge that leaves three', counted(43), counted(47, 43), ['ending']],
    ['four downloads left', counted(45), counted(46), []],
    ['a charge that leaves none', counted(44), counted(50, 44), ['exhausted']],
    ['the last download', counted(49), counted(50), ['exhausted']],
    ['five left again', counted(44, 45, ['!ending']), counted(45, 46, ['!ending']), []],
    ['the last again', counted(49, 50, ['!exhausted']), counted(50, 51, ['!exhausted']), []],
    ['the first again', counted(0, 1), counted(1, 2), []],
  ])('R9: that is %s of a link is told once', (_, before, link, names) => {
    const events = readChange(recordOf(link, before));
    expect(events.map(({ name }) => name.replace('download-link-', ''))).toEqual(names);
  });

  it('that is a request for a new link is its event', () => {
    const row = {
      ...{ PK: 'LINK#hash', SK: 'ASKED#2026-03-01', linkId: 'link-1', partnerId: PARTNER_ID },
      ...{ customerId: CUSTOMER_ID, orderId: ORDER_ID, at: NOW.toISOString() },
    };
    expect(readChange(recordOf(row))).toEqual([
      {
        id: `${v7({ msecs: NOW.getTime() }).slice(0, 13)}:link-1:requested`,
        ...{ name: 'download-link-requested', at: NOW, resourceId: 'link-1' },
        ...{ partnerId: PARTNER_ID, customerId: CUSTOMER_ID, orderId: ORDER_ID },
      },
    ]);
    expect(readChange(recordOf({ ...row, orderId: '' }))).toMatchObject([{ orderId: undefined }]);
  });

  it.each([{}, { id: 7 }])('that does not fit is a defect: %o', (more) => {
    expect(() => readChange(recordOf({ PK: 'AUDIT#x', SK: 'x', ...more }))).toThrow();
  });
});
