import { describe, expect, it } from 'vitest';
import type { DownloadLink } from '#shared/downloads/link.ts';
import { canary } from '#shared/system/canary/canary.job.ts';
import { CANARY_CONTENT } from '#shared/system/canary/canary-link.ts';
import { canaryVisits } from '#shared/system/canary/canary-visits.ts';

const NOW = new Date('2026-11-29T04:00:00.000Z');
const FILE = 'https://storage.test/media/canary/canary-1.txt?signed';
const FIRST_BYTES = CANARY_CONTENT.subarray(0, 16);

type Reply = () => Response | Promise<Response>;
const healthy: Readonly<Record<string, Reply>> = {
  health: () => Response.json({ status: 'ok' }),
  page: () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
  link: () => new Response(null, { status: 302, headers: { Location: FILE } }),
  file: () => new Response(FIRST_BYTES, { status: 206 }),
};

/** A service that answers so, and what it was asked. */
function serviceOf(changed: Readonly<Record<string, Reply>> = {}) {
  const asked: string[] = [];
  const fetch = async (address: string | URL | Request, { headers }: RequestInit = {}) => {
    const url = String(address);
    const wantsPage = new Headers(headers).get('accept') === 'text/html';
    const what = url.endsWith('/v1/health')
      ? 'health'
      : url === FILE
        ? 'file'
        : wantsPage
          ? 'page'
          : 'link';
    asked.push(`${what} ${url} ${new Headers(headers).get('range')}`);
    return ({ ...healthy, ...changed }[what] as Reply)();
  };
  return { asked, fetch };
}

function canaryOn({ fetch }: Pick<ReturnType<typeof serviceOf>, 'fetch'>, fetchesFile = true) {
  const saved: DownloadLink[] = [];
  const run = canary({
    store: {
      save: async (link) => {
        saved.push(link);
      },
    },
    visits: canaryVisits({ fetch, fetchesFile }),
    hashToken: (token) => `hash of ${token}`,
    addresses: { api: 'https://api.test', links: 'https://get.test' },
  });
  return { saved, run: () => run({ now: NOW, correlationId: 'run', hasTime: () => true }) };
}

const failing = (status: number) => () => new Response('{}', { status });
const broken = (cause: object) => () => Promise.reject(Object.assign(new TypeError('x'), cause));

describe('the canary', () => {
  it('visits health, the page of a link of its own, and the first bytes of its file', async () => {
    const service = serviceOf();
    const { saved, run } = canaryOn(service);
    expect(await run()).toEqual({ visits: 3 });
    const [link] = saved;
    const at = `https://get.test/d/${link?.tokenHash.replace('hash of ', '')}`;
    expect(at).toMatch(/\/d\/[\w-]{32}$/);
    expect(service.asked.toSorted()).toEqual([
      `file ${FILE} bytes=0-15`,
      'health https://api.test/v1/health null',
      `link ${at} bytes=0-15`,
      `page ${at} null`,
    ]);
  });

  it('R9: uses up no download of a partner: each run has a new link, which ends within the hour', async () => {
    const { saved, run } = canaryOn(serviceOf());
    await run();
    await run();
    expect(new Set(saved.map(({ tokenHash }) => tokenHash)).size).toBe(2);
    for (const { partnerId, customerId, expiresAt } of saved) {
      expect([partnerId, customerId, expiresAt.toISOString()]).toEqual([
        ...['canary', 'canary', '2026-11-29T05:00:00.000Z'],
      ]);
    }
  });

  it.each([
    ['health', failing(503), 'health: answered 503, and not as it should be'],
    ['health', () => new Response('hello'), 'health: answered 200, and not as it should be'],
    ['page', failing(410), 'page: answered 410, and not as it should be'],
    ['page', () => Response.json({}), 'page: answered 200, and not as it should be'],
    ['link', failing(200), 'link: answered 200, and not as it should be'],
    ['file', failing(403), 'file: answered 403, and not as it should be'],
    ['file', () => new Response('x', { status: 206 }), 'file: answered 206, and not as it should'],
    ['health', broken({ cause: { code: 'ENOTFOUND' } }), 'health: no answer (ENOTFOUND)'],
    ['file', broken({ name: 'TimeoutError' }), 'file: no answer (TimeoutError)'],
  ] as readonly (readonly [string, Reply, string])[])(
    'fails when the answer of %s is wrong, and says how',
    async (what, reply, sentence) => {
      const { run } = canaryOn(serviceOf({ [what]: reply }));
      await expect(run()).rejects.toThrow(sentence);
    },
  );

  it('names every visit that failed, and never the address of the link', async () => {
    const { saved, run } = canaryOn(
      serviceOf({ health: failing(500), link: broken({ message: 'bad url /d/token' }) }),
    );
    const error: unknown = await run().catch((failure: unknown) => failure);
    expect(error).toMatchObject({
      name: 'CanaryFailed',
      message: 'health: answered 500, and not as it should be; link: no answer (TypeError)',
    });
    const token = saved[0]?.tokenHash.replace('hash of ', '') ?? '';
    expect(JSON.stringify([error, (error as Error).stack, (error as Error).cause])).not.toContain(
      token,
    );
  });

  it('fails with the error of the table when its link cannot be saved', async () => {
    const run = canary({
      store: { save: () => Promise.reject(new Error('ThrottlingException')) },
      visits: canaryVisits(serviceOf()),
      hashToken: (token) => token,
      addresses: { api: 'https://api.test', links: 'https://get.test' },
    });
    const running = run({ now: NOW, correlationId: 'run', hasTime: () => true });
    await expect(running).rejects.toThrow('ThrottlingException');
  });

  it('follows its link, and leaves the file alone, where a file is for one address', async () => {
    const service = serviceOf({ file: failing(403) });
    expect(await canaryOn(service, false).run()).toEqual({ visits: 3 });
    expect(service.asked.some((each) => each.startsWith('link'))).toBe(true);
  });
});
