import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestCommands } from '#shared/downloads/page/commands.ts';
import { chooseLanguage } from '#shared/downloads/page/language.ts';
import { inUnits } from '#shared/downloads/page/view.ts';
import { aLink, aMedia, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { BROWSER, linked, visit } from '#test/fixtures/visits.ts';

const HOUR = 3_600_000;
const KOREAN = { ...BROWSER, 'accept-language': 'ko-KR,ko;q=0.9,en;q=0.8' };

describe('the page of a link', () => {
  it('R11: shows a person what it is, in English, and never a key', async () => {
    const { serve } = await linked({ downloadsUsed: 3 });
    const { body, headers } = await serve(visit({ headers: BROWSER }));
    for (const shown of [
      ...['<html lang="en">', 'Download Windows Server', '2025', 'English (United States)'],
      ...[
        'server.iso',
        'Disc image (ISO)',
        '64-bit (x64)',
        '4.2 MB',
        'a'.repeat(64),
        '47 of 50',
        '14 days left',
      ],
      ...['March 15, 2026 at 12:00 PM UTC', 'counts one download', 'key is not on this page'],
      ...['whichever comes first', 'mount it as a drive', 'Enter the product key'],
    ]) {
      expect(body).toContain(shown);
    }
    expect(headers).toMatchObject({ 'Content-Language': 'en', Vary: 'Accept, Accept-Language' });
  });

  it('is in Korean for who asks for it', async () => {
    const { serve } = await linked({ downloadsUsed: 3 });
    const { body, headers } = await serve(visit({ headers: KOREAN }));
    for (const shown of [
      ...['<html lang="ko">', 'Windows Server 다운로드', '영어(미국)', '50회 중 47회', '14일 남음'],
      ...['2026년 3월 15일', '차감됩니다', '디스크 이미지(ISO)', '64비트(x64)'],
    ]) {
      expect(body).toContain(shown);
    }
    expect(headers).toMatchObject({ 'Content-Language': 'ko' });
  });

  it.each([
    [24 * HOUR, '1 day left'],
    [24 * HOUR - 1, '23 hours left'],
    [HOUR, '1 hour left'],
    [HOUR - 1, 'less than an hour left'],
  ])('%s ms before its end says: %s', async (before, words) => {
    const { serve } = await linked({ expiresAt: plusMilliseconds(NOW, before) });
    expect((await serve(visit({ headers: BROWSER }))).body).toContain(words);
  });

  it('loads nothing, and runs and styles itself by what its policy names and nothing else', async () => {
    const { serve } = await linked();
    const { body, headers } = await serve(visit({ headers: BROWSER }));
    const text = String(body);
    const sourceOf = (tag: string) => {
      const [, content = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text) ?? [];
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    };
    expect(headers?.['Content-Security-Policy']?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${sourceOf('style')}`,
      `script-src ${sourceOf('script')}`,
      "form-action 'self' https://storage.test",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]);
    expect(text).not.toMatch(/ src=|style=|onclick=/);
    expect([...text.matchAll(/(?:href|action|url)="?([^" >]*)/g)].map(([, to]) => to)).toEqual([
      '?lang=ko',
      expect.stringMatching(/^\?press=[\w-]{8}&amp;lang=en$/),
    ]);
  });

  it('shows names as text, whatever is in them', async () => {
    const { file } = aMedia();
    const evil = `'"><script>alert(1)</script>.iso`;
    const { serve } = await linked({
      subject: { ...aLink().subject, productTitle: '<img src=x onerror=alert(1)>' },
      file: { ...file, fileName: evil },
    });
    const { body } = await serve(visit({ headers: BROWSER }));
    expect(body).not.toMatch(/<img|alert\(1\)<\/script>/);
    expect(body).toContain('&lt;img src=x');
  });

  it.each([
    [1, '1 byte'],
    [999, '999 byte'],
    [1_000, '1 kB'],
    [5_368_709_120, '5.4 GB'],
    [2_000_000_000_000, '2 TB'],
    [3_000_000_000_000_000, '3,000 TB'],
  ])('says the size of %s bytes as %s', (bytes, words) => {
    expect(inUnits(bytes, 'en')).toBe(words);
  });
});

describe('a page of an end', () => {
  it.each([
    {
      end: 'expired',
      link: {},
      hours: 14 * 24,
      words: ['Its time is over', '사용 기한이 지났습니다'],
    },
    {
      end: 'exhausted',
      link: { downloadsUsed: 50 },
      hours: 0,
      words: ['have been used', '횟수를 모두'],
    },
    {
      end: 'revoked',
      link: { status: 'revoked' as const },
      hours: 0,
      words: ['was cancelled', '취소'],
    },
    {
      end: 'replaced',
      link: { status: 'replaced' as const },
      hours: 0,
      words: ['by a new link', '교체'],
    },
  ])(
    'R9: says in both languages that it is $end, and what to do',
    async ({ link, hours, words }) => {
      const { serve } = await linked(link);
      const now = plusMilliseconds(NOW, hours * HOUR);
      for (const [index, headers] of [BROWSER, KOREAN].entries()) {
        const { statusCode, body } = await serve(visit({ now, headers }));
        expect(statusCode).toBe(410);
        expect(body).toContain(words[index]);
        expect(body).toMatch(index === 0 ? /company that sent it to you/ : /링크를 보낸 회사/);
        expect(body).toContain('action="?ask=new-link&amp;lang=');
      }
    },
  );
});

describe('the language of a page', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ko', 'ko'],
    ['KO-kr', 'ko'],
    ['fr-FR, ko;q=0.5, en;q=0.4', 'ko'],
    ['en;q=0.4, ko;q=0.5', 'ko'],
    ['ko;q=0, en', 'en'],
    ['ja, *;q=0.1', 'en'],
    [';;;q=,ko', 'ko'],
    ['korean', 'en'],
  ])('for %s is %s', (header, language) => {
    expect(chooseLanguage(header)).toBe(language);
  });
});

describe('the commands that check a file', () => {
  it.each([
    ['server.iso', "'.\\server.iso'", "'./server.iso'"],
    ["it's.iso", "'.\\it''s.iso'", "'./it'\\''s.iso'"],
    ['-rf $(x) `y`.iso', "'.\\-rf $(x) `y`.iso'", "'./-rf $(x) `y`.iso'"],
  ])('take %s as a name and as nothing else', (name, inPowerShell, inShell) => {
    const [windows, mac, linux] = digestCommands(name).map(([, command]) => command);
    expect(windows).toBe(`(Get-FileHash -LiteralPath ${inPowerShell}).Hash.ToLower()`);
    expect([mac, linux]).toEqual([`shasum -a 256 ${inShell}`, `sha256sum ${inShell}`]);
  });
});
