import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createProgram } from '../../../cli/program.ts';

const PARTNER = '3f6d0b0e-1111-4222-8333-444455556666';
const IMPORT = '3f6d0b0e111142228333444455556666';
const counts = { left: 7, issued: 2, withdrawn: 1 };

/** The service's answers to the reads before a question. */
const ANSWERS: Readonly<Record<string, object>> = {
  [`/partners/${PARTNER}`]: {
    ...{ id: PARTNER, name: 'Fabrikam' },
    clients: [{ clientName: 'shop', roles: ['admin_agent'] }],
    agents: [
      { email: 'kim@fabrikam.example', roles: ['admin_agent'] },
      { email: 'lee@fabrikam.example', roles: ['admin_agent'] },
    ],
  },
  '/media/m1': {
    ...{ productId: 'P', version: '2025', language: 'en-us', fileType: 'iso-x64' },
    ...{ fileName: 'server.iso', state: 'available', linksOut: 3 },
  },
  [`/keyimports/${IMPORT}`]: { productId: 'P', version: '2025' },
  '/keypools/P/2025': {
    ...{ ...counts, lowMark: 1, weeks: [], pastImports: [] },
    imports: [{ importId: IMPORT, ...counts }],
  },
  '/claims/domains/contoso.com': {
    ...{ kind: 'domain', id: 'contoso.com', partnerId: PARTNER, customerId: PARTNER },
    claimedDate: '2026-01-02T03:04:05.678Z',
  },
  '/deadwebhooks': {
    items: [
      { partnerId: PARTNER, eventId: 'e1', eventName: 'order-created', eventDate: '2026-01-02' },
    ],
    links: {},
  },
};

/** Every command that asks, with what its question has to say: what ends, and how much of it. */
const QUESTIONS: Readonly<Record<string, readonly [args: string, says: readonly string[]]>> = {
  'partner remove': [`--partner ${PARTNER}`, ['Fabrikam', '1 client', '2 people', 'stay']],
  'partner remove-client': [`--partner ${PARTNER} --client shop`, ['Client shop', 'an hour']],
  'partner remove-agent': [`--partner ${PARTNER} --email kim@f.example`, ['kim@', 'an hour']],
  'catalog publish': ['2026-01-02-abc', ['2026-01-02-abc', 'instead of the current one']],
  'media withdraw': ['m1 --links end', ['server.iso', '3 links', 'at once, for good']],
  'keys withdraw': [IMPORT, ['7 keys', 'P 2025', 'for good', 'stay theirs']],
  'keys move': [`${IMPORT} --product P --version 2022`, ['7 keys', 'P 2022', 'stay theirs']],
  'claims release': ['domain contoso.com', ['contoso.com', 'released']],
  'webhooks redrive': ['', ['1 dead webhook']],
};

const leavesOf = (command: CommandUnknownOpts, path: string): readonly string[] =>
  command.commands.length > 0
    ? command.commands.flatMap((each) => leavesOf(each, `${path} ${each.name()}`.trim()))
    : command.options.some(({ long }) => long === '--yes')
      ? [path]
      : [];
const program = () => createProgram({ name: 'countersign', token: 'token' });

const sent: string[] = [];
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (input: string, { method = 'GET' }: RequestInit = {}) => {
    const path = new URL(input).pathname.replace('/v1/operator', '');
    sent.push(`${method} ${path}`);
    return Response.json(ANSWERS[path] ?? {}, { status: path in ANSWERS ? 200 : 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

it('the table below has every command that asks', () => {
  expect(Object.keys(QUESTIONS).sort()).toEqual([...leavesOf(program(), '')].sort());
});

it.each(Object.entries(QUESTIONS))(
  '%s says what ends and how much of it, and changes nothing where nobody can answer',
  async (path, [args, says]) => {
    const words = [...path.split(' '), ...args.split(' ').filter(Boolean)];
    const running = program().parseAsync([...words, '--url', 'http://service.test'], {
      from: 'user',
    });
    const message = await running.then(
      () => 'It asked nothing.',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    for (const word of [...says, 'Nothing was changed. Add --yes to do it.']) {
      expect(message).toContain(word);
    }
    expect(sent.filter((each) => !each.startsWith('GET '))).toEqual([]);
  },
);
