import { describe, expect, it } from 'vitest';
import {
  MAXIMUM_RESUMES,
  RESUMABLE_MILLISECONDS,
  type ResumeClaim,
  resumableDownload,
} from '#shared/downloads/resume.ts';
import { aDownload, aLink, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

const kept = (changes: Partial<ReturnType<typeof aDownload>> & { resumed?: number } = {}) => ({
  ...aDownload({ nonce: 'AAAAAAAA' }),
  resumed: 0,
  ...changes,
});
const linkOf = (...downloads: ReturnType<typeof kept>[]) =>
  aLink({ window: 3, downloads, downloadsUsed: downloads.length });
const receipt = { window: 3, number: 1, nonce: 'AAAAAAAA' };
const CLAIMS = {
  cookie: { by: 'cookie', receipt },
  url: { by: 'url', receipt },
  range: { by: 'range' },
} as const satisfies Record<string, ResumeClaim>;
const ALL = Object.values(CLAIMS);
const visit = aDownload({ at: plusMilliseconds(NOW, 1000) });

describe('a download that broke', () => {
  it.each(ALL)('R9: goes on by $by', (claim) => {
    expect(resumableDownload(linkOf(kept()), visit, claim)).toBe(1);
  });

  it.each(ALL)('by $by goes on for 24 hours, and not a millisecond longer', (claim) => {
    const later = (milliseconds: number) =>
      resumableDownload(
        linkOf(kept()),
        aDownload({ at: plusMilliseconds(NOW, milliseconds) }),
        claim,
      );
    expect(later(RESUMABLE_MILLISECONDS - 1)).toBe(1);
    expect(later(RESUMABLE_MILLISECONDS)).toBeUndefined();
  });

  it.each(ALL)('by $by goes on a bounded number of times', (claim) => {
    const resumed = (times: number) =>
      resumableDownload(linkOf(kept({ resumed: times })), visit, claim);
    expect(resumed(MAXIMUM_RESUMES - 1)).toBe(1);
    expect(resumed(MAXIMUM_RESUMES)).toBeUndefined();
  });

  it.each([
    { what: 'another window', claim: { ...receipt, window: 2 } },
    { what: 'another download', claim: { ...receipt, number: 2 } },
    { what: 'no download', claim: { ...receipt, number: 0 } },
    { what: 'forged bits', claim: { ...receipt, nonce: 'AAAAAAAB' } },
  ])('does not go on with a receipt of $what', ({ claim }) => {
    const link = linkOf(kept(), kept({ nonce: 'BBBBBBBB' }));
    expect(resumableDownload(link, visit, { by: 'url', receipt: claim })).toBeUndefined();
    expect(resumableDownload(link, visit, { by: 'cookie', receipt: claim })).toBeUndefined();
  });

  it('goes on in a browser that has changed networks, and nowhere else', () => {
    const elsewhere = { ...visit, sourceIp: '198.51.100.1' };
    const link = linkOf(kept());
    expect(resumableDownload(link, elsewhere, CLAIMS.cookie)).toBe(1);
    expect(resumableDownload(link, elsewhere, CLAIMS.url)).toBeUndefined();
    expect(resumableDownload(link, elsewhere, CLAIMS.range)).toBeUndefined();
  });

  it.each(ALL)('by $by does not go on in another program, but in a newer version', (claim) => {
    const link = linkOf(kept());
    expect(resumableDownload(link, { ...visit, agent: 'Wget/1.2' }, claim)).toBeUndefined();
    expect(resumableDownload(link, { ...visit, agent: 'curl/9.0' }, claim)).toBe(1);
  });
});

describe('without a receipt', () => {
  it('it is the latest download of the same client that has addresses left', () => {
    const link = linkOf(
      kept(),
      kept({ sourceIp: '198.51.100.1' }),
      kept(),
      kept({ resumed: MAXIMUM_RESUMES }),
    );
    expect(resumableDownload(link, visit, CLAIMS.range)).toBe(3);
  });

  it('there is none where nothing was taken', () => {
    expect(resumableDownload(linkOf(), visit, CLAIMS.range)).toBeUndefined();
  });
});
