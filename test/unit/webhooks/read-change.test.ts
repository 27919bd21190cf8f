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
const recordOf = (item: Record<string, unknown>): DynamoDBRecord => {
  const NewImage = marshall(item, { removeUndefinedValues: true });
  const { PK, SK } = NewImage;
  return JSON.parse(JSON.stringify({ dynamodb: { Keys: { PK, SK }, NewImage } }, bytesToText));
};

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

  it.each([{}, { id: 7 }])('that does not fit is a defect: %o', (more) => {
    expect(() => readChange(recordOf({ PK: 'AUDIT#x', SK: 'x', ...more }))).toThrow();
  });
});
