import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exportAudit } from '#shared/audit/export-audit.job.ts';
import { readAuditRecord } from '#shared/audit/read-audit-record.ts';

const record = (id: string, at: string): DynamoDBRecord => ({
  dynamodb: {
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
const failed = vi.fn<(error: unknown) => void>();
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
  await exportAudit({ read: readAuditRecord, archive: { put }, archived, failed })({
    Records: [...records],
  });
  return files;
}

describe('exportAudit', () => {
  it('R24: files records by their day, one to a line, without where they lie in the table', async () => {
    const files = await exported([record('a', TODAY), record('b', TOMORROW), record('c', TODAY)]);
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
    const files = await exported([record('a', TODAY), record('b', TODAY)]);
    await exported([record('a', TODAY), record('b', TODAY)], files);
    expect(files.size).toBe(1);
    await exported([record('a', TODAY)], files);
    expect(files.size).toBe(2);
  });

  it('R24: fails as a whole if a file cannot be stored, so that the batch comes again', async () => {
    const broken = async () => {
      throw new Error('no storage');
    };
    await expect(exported([record('a', TODAY)], new Map(), broken)).rejects.toThrow('no storage');
    expect(failed).toHaveBeenCalledOnce();
    expect(archived).not.toHaveBeenCalled();
  });
});
