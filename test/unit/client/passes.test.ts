import { inPasses, type Part, type Progress } from '@countersign/client/passes';
import { expect, it } from 'vitest';

/** Ten items, of which some fail for so many tries; a request tries three. */
function work(tries: Readonly<Record<number, number>>) {
  const open = new Set(Array.from({ length: 10 }, (_, index) => index));
  const failed = new Map(Object.entries(tries).map(([id, count]) => [Number(id), count]));
  const requests: (string | undefined)[] = [];
  const request = async (after: string | undefined): Promise<Part> => {
    requests.push(after);
    const behind = [...Array(10).keys()].filter((id) => id > Number(after ?? -1));
    const taken = behind.slice(0, 3);
    const left = behind.slice(3);
    const stuck: { id: string; reason: string }[] = [];
    let done = 0;
    for (const id of taken.filter((each) => open.has(each))) {
      const more = failed.get(id) ?? 0;
      failed.set(id, more - 1);
      if (more > 0) {
        stuck.push({ id: String(id), reason: 'failed' });
      } else {
        open.delete(id);
        done += 1;
      }
    }
    const next = left.length > 0 ? String(taken.at(-1)) : undefined;
    return { done, failed: stuck.length, stuck, left: left.length, next };
  };
  return { open, requests, request };
}

it('works through everything once, and reports how far it is', async () => {
  const { open, requests, request } = work({});
  const progress: Progress[] = [];
  expect(await inPasses(request, (each) => progress.push(each))).toEqual({
    ...{ done: 10, failed: 0, stuck: [] },
  });
  expect(open.size).toBe(0);
  expect(requests).toEqual([undefined, '2', '5', '8']);
  expect(progress.map(({ done, left }) => [done, left])).toEqual([
    ...[
      [3, 7],
      [6, 4],
      [9, 1],
      [10, 0],
    ],
  ]);
});

it('tries again what failed once, and counts in the second pass just what is left', async () => {
  const { open, request } = work({ 0: 1, 4: 1 });
  const progress: Progress[] = [];
  expect(await inPasses(request, (each) => progress.push(each))).toMatchObject({
    ...{ done: 10, failed: 0 },
  });
  expect(open.size).toBe(0);
  expect(progress[4]).toEqual({ done: 9, failed: 0, left: 1 });
});

it('stops after a pass that does nothing, with the names of what is left', async () => {
  const { open, requests, request } = work({ 0: 99, 1: 99, 2: 99, 9: 99 });
  expect(await inPasses(request)).toMatchObject({
    ...{ done: 6, failed: 4 },
    stuck: ['0', '1', '2', '9'].map((id) => ({ id })),
  });
  expect(open.size).toBe(4);
  expect(requests).toHaveLength(8);
});

it('ends where an answer does not move', async () => {
  let requests = 0;
  const request = async () => {
    requests += 1;
    return { done: 0, failed: 0, stuck: [], left: 5, next: 'same' };
  };
  expect(await inPasses(request)).toEqual({ done: 0, failed: 0, stuck: [] });
  expect(requests).toBe(2);
});
