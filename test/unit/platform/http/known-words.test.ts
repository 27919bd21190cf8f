import { describe, expect, it } from 'vitest';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { isKnownWord, KNOWN_WORDS, refuseKnownWords } from '#shared/platform/http/known-words.ts';

const paths = DEPLOYED_ROUTES.map(({ route: { key } }) => key.split(' ')[1]?.split('/') ?? []);

/** The id that a route has at the place of a written part, with what stands before it. */
function idBeside(path: readonly string[], index: number): string | undefined {
  const before = path.slice(0, index).join('/');
  const beside = paths.find(
    (each) => each.slice(0, index).join('/') === before && each[index]?.startsWith('{'),
  );
  return beside?.[index]?.slice(1, -1);
}

describe('a word of an address', () => {
  it('is known wherever a route has an id at its place', () => {
    const words = paths.flatMap((path) =>
      path.flatMap((word, index) => {
        const id = word.startsWith('{') ? undefined : idBeside(path, index);
        return id === undefined ? [] : [{ id, word }];
      }),
    );
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter(({ id, word }) => !isKnownWord(id, word))).toEqual([]);
  });

  it('stands for an id that a route has', () => {
    const ids = new Set(paths.flat().filter((part) => part.startsWith('{')));
    expect(Object.keys(KNOWN_WORDS).filter((id) => !ids.has(`{${id}}`))).toEqual([]);
  });

  it.each([
    ['subscriptionId', 'overage', 'OUTSIDE_OF_SERVICE'],
    ['subscriptionId', 'Overage', 'OUTSIDE_OF_SERVICE'],
    ['subscriptionId', 'usagerecords', 'OUTSIDE_OF_SERVICE'],
    ['customerTenantId', 'relationshiprequests', 'OUTSIDE_OF_SERVICE'],
    ['customerTenantId', 'UsageRecords', 'OUTSIDE_OF_SERVICE'],
    ['invoiceId', 'taxreceipts', 'OUTSIDE_OF_SERVICE'],
    ['invoiceId', 'summaries', 'ROUTE_NOT_FOUND'],
    ['serviceRequestId', 'supporttopics', 'ROUTE_NOT_FOUND'],
  ])('is refused as %s: %s', (id, word, code) => {
    expect(() => refuseKnownWords({ [id]: word })).toThrow(expect.objectContaining({ code }));
  });

  it('is no word elsewhere, or with more around it', () => {
    const ids = { orderId: 'overage', subscriptionId: 'overage-2', invoiceId: 'constructor' };
    expect(() => refuseKnownWords(ids)).not.toThrow();
    expect(() => refuseKnownWords()).not.toThrow();
  });
});
