import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exportAudit } from '#shared/audit/export-audit.job.ts';
import { readAuditRecord } from '#shared/audit/read-audit-record.ts';

const record = (id: string, at: string): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: `sequence of ${id}`,
    // The types of the stream and of the client differ in how they spell bytes, of which a record has none.
    NewImage: JSON.parse(
      JSON.stringify(
        marshall({ PK: 'AUDIT#p#day', SK: id, deleteAfter: 1, id, at, after: { n: 2 } }),
      ),
    ),
  },
});
const TODAY = '2026-03-01T23:59:59.999Z';
const TOMORROW = '2026-03-02T00:00:00.000Z';

const archived = vi.fn<(records: number, files: number) => void>();
const failed = vi.fn<(sequenceNumber: string, error: unknown) => void>();
const changed = vi.fn<(sequenceNumber: string, kind: string) => void>();
beforeEach(() => {
  vi.clearAllMocks();
});

async function exported(
  records: readonly DynamoDBRecord[],
  files = new Map<string, string>(),
  put = async (name: string, text: string) => {
    files.set(name, text);
  },
) {
  const job = exportAudit({ read: readAuditRecord, archive: { put }, archived, changed, failed });
  const { batchItemFailures } = await job({ Records: [...records] });
  return { files, reported: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) };
}
const idsIn = (files: ReadonlyMap<string, string>) =>
  [...files.values()].flatMap((text) => [...text.matchAll(/"id":"(\w+)"/g)].map(([, id]) => id));

describe('an audit record that was changed or removed', () => {
  it.each(['MODIFY', 'REMOVE'] as const)(
    'R24: by %s is reported, and the others are archived',
    async (eventName) => {
      const tampered = { ...record('b', TODAY), eventName };
      const { files, reported } = await exported([record('a', TODAY), tampered]);
      expect(changed).toHaveBeenCalledExactlyOnceWith('sequence of b', eventName);
      expect(idsIn(files)).toEqual(['a']);
      expect(reported).toEqual([]);
    },
  );
});

const EXPIRY = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };

describe('the identity in a record of the stream', () => {
  it("R24: tells the table's expiry from a removal by somebody", async () => {
    const expired = { ...record('b', TODAY), eventName: 'REMOVE' as const, userIdentity: EXPIRY };
    const { files, reported } = await exported([record('a', TODAY), expired]);
    expect(changed).not.toHaveBeenCalled();
    expect([idsIn(files), reported]).toEqual([['a'], []]);
  });

  it.each([
    ['REMOVE', {}],
    ['REMOVE', { userIdentity: null }],
    ['REMOVE', { userIdentity: {} }],
    ['REMOVE', { userIdentity: { ...EXPIRY, principalId: 'replication.dynamodb.amazonaws.com' } }],
    ['MODIFY', { userIdentity: null }],
    ['MODIFY', { userIdentity: EXPIRY }],
  ] as const)('R24: hides no %s with %j', async (eventName, identity) => {
    await exported([{ ...record('b', TODAY), eventName, ...identity }]);
    expect(changed).toHaveBeenCalledExactlyOnceWith('sequence of b', eventName);
  });
});

describe('exportAudit', () => {
  it('R24: files records by their day, one to a line, without where they lie in the table', async () => {
    const records = [record('a', TODAY), record('b', TOMORROW), record('c', TODAY)];
    const { files, reported } = await exported(records);
    expect(reported).toEqual([]);
    expect(archived).toHaveBeenCalledExactlyOnceWith(3, 2);
    expect([...files.keys()].map((name) => name.replace(/-[0-9a-f]{16}\./, '.'))).toEqual([
      'audit/2026-03-01/a.ndjson',
      'audit/2026-03-02/b.ndjson',
    ]);
    const lines = [...files.values()].map((text) => text.split('\n').filter((line) => line !== ''));
    expect(lines.map((each) => each.map((line): unknown => JSON.parse(line)))).toEqual([
      [
        { id: 'a', at: TODAY, after: { n: 2 } },
        { id: 'c', at: TODAY, after: { n: 2 } },
      ],
      [{ id: 'b', at: TOMORROW, after: { n: 2 } }],
    ]);
  });

  it('R24: writes a batch that comes again to the same file, and another batch beside it', async () => {
    const { files } = await exported([record('a', TODAY), record('b', TODAY)]);
    await exported([record('a', TODAY), record('b', TODAY)], files);
    expect(files.size).toBe(1);
    await exported([record('a', TODAY)], files);
    expect(files.size).toBe(2);
  });

  it('R24: reports a record that cannot be read, and archives all others', async () => {
    const records = [
      record('a', TODAY),
      { eventName: 'INSERT' as const, dynamodb: { SequenceNumber: '2' } },
      record('c', TODAY),
    ];
    const { files, reported } = await exported(records);
    expect(reported).toEqual(['2']);
    expect(idsIn(files)).toEqual(['a', 'c']);
    expect(archived).toHaveBeenCalledExactlyOnceWith(2, 1);
    expect(failed).toHaveBeenCalledExactlyOnceWith('2', expect.any(Error));
  });

  it('R24: reports the records of a file that cannot be stored, so that they come again', async () => {
    const files = new Map<string, string>();
    const put = async (name: string, text: string) => {
      if (name.includes('2026-03-01')) {
        throw new Error('no storage');
      }
      files.set(name, text);
    };
    const records = [record('a', TODAY), record('b', TOMORROW), record('c', TODAY)];
    const { reported } = await exported(records, files, put);
    expect(reported).toEqual(['sequence of a', 'sequence of c']);
    expect(idsIn(files)).toEqual(['b']);
    expect(failed).toHaveBeenCalledTimes(2);
  });

  it('R24: counts nothing as archived if nothing was', async () => {
    const broken = async () => {
      throw new Error('no storage');
    };
    const { reported } = await exported([record('a', TODAY)], new Map(), broken);
    expect(reported).toEqual(['sequence of a']);
    expect(archived).not.toHaveBeenCalled();
  });
});
