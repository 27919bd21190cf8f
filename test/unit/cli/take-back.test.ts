import { afterEach, expect, it, vi } from 'vitest';
import { importCatalog } from '../../../cli/import-catalog.ts';
import { abandonImport } from '../../../cli/import-keys.ts';
import { withdrawKeys } from '../../../cli/manage-keys.ts';
import { removePartner } from '../../../cli/manage-partners.ts';
import { Service } from '../../../cli/service.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Answer = (after: string, path: string) => object | number;

/** A service whose answers a test gives, and what it was sent. */
async function serviceOf(answer: Answer) {
  const sent: string[] = [];
  vi.spyOn(console, 'log').mockReturnValue();
  vi.stubGlobal('fetch', async (input: string, { method = 'GET' }: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(input);
    const path = pathname.replace('/v1/operator', '');
    const after = searchParams.get('after') ?? '';
    sent.push(`${method} ${path} ${after}`.trim());
    const answered = answer(after, `${method} ${path}`);
    return typeof answered === 'number'
      ? Response.json({ code: answered, description: 'It stays.' }, { status: 409 })
      : Response.json(answered);
  });
  return { service: await Service.open('http://service.test', 'token'), sent };
}
const messageOf = (running: Promise<string>) => running.catch((error: unknown) => String(error));

/** Two keys: the first request finds one stuck, and the second one comes to the other. */
const stuckFirst =
  (done: string) =>
  (after: string): object =>
    after === ''
      ? { [done]: 0, failed: 1, failures: [{ id: 'k1', reason: 'changed' }], left: 1, next: 'k1' }
      : { [done]: 0, failed: 0, failures: [], left: 0 };

it('keys withdraw passes a key that cannot be withdrawn, stops after a pass that withdraws none, and says what to do', async () => {
  const { service, sent } = await serviceOf(stuckFirst('withdrawnKeys'));
  const message = await messageOf(withdrawKeys(service, 'i1'));
  expect(message).toContain('1 key could not be withdrawn:\n  k1\tchanged');
  expect(message).toContain('Run the same command again');
  expect(sent).toEqual(['POST /keyimports/i1/withdraw', 'POST /keyimports/i1/withdraw k1']);
});

it('keys abandon does the same', async () => {
  const { service, sent } = await serviceOf(stuckFirst('removedKeys'));
  const message = await messageOf(abandonImport(service, 'i1'));
  expect(message).toContain('not abandoned yet: 1 key could not be released:\n  k1\tchanged');
  expect(sent).toEqual(['POST /keyimports/i1/abandon', 'POST /keyimports/i1/abandon k1']);
});

it('partner remove takes every member that it can, and keeps the partner of one that stays', async () => {
  const { service, sent } = await serviceOf((_, path) =>
    path.endsWith('/clients/first')
      ? 990_000
      : {
          ...{ id: 'p1', name: 'Fabrikam' },
          clients: ['first', 'second'].map((clientName) => ({ clientName, roles: [] })),
          agents: [{ email: 'kim@fabrikam.example', roles: [] }],
        },
  );
  const message = await messageOf(removePartner(service, { partner: 'p1' }));
  expect(message).toContain('Partner Fabrikam stays: 1 member could not be removed:\n  first: ');
  expect(sent.slice(1)).toEqual([
    'DELETE /partners/p1/clients/first',
    'DELETE /partners/p1/clients/second',
    'DELETE /partners/p1/agents/kim%40fabrikam.example',
  ]);
});

it('catalog import gives up where the service writes no more rows', async () => {
  const { service, sent } = await serviceOf(() => ({
    ...{ id: 'c1', state: 'writing', rowsDone: 5, rowsTotal: 9, current: null },
  }));
  const message = await messageOf(importCatalog(service, Buffer.from('{}')));
  expect(message).toContain('wrote no more rows after 5 of 9');
  expect(sent).toHaveLength(5);
});
