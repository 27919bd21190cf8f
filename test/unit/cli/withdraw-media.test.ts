import { afterEach, expect, it, vi } from 'vitest';
import { withdrawMedia } from '../../../cli/manage-stock.ts';
import { Service } from '../../../cli/service.ts';

const file = {
  ...{ productId: 'P', version: '2025', language: 'en-us', fileType: 'iso-x64' },
  ...{ fileName: 'server.iso', state: 'withdrawn' },
};

afterEach(() => vi.unstubAllGlobals());

/** A service that answers each request of a pass by its `after`; those that it was sent. */
async function serviceOf(answers: Readonly<Record<string, object | undefined>>) {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (input: string) => {
    const { searchParams } = new URL(input);
    const after = searchParams.get('after') ?? '';
    sent.push(`${searchParams.get('links')} ${after}`.trim());
    return Response.json({ ...file, endedLinks: answers[after] });
  });
  return { service: await Service.open('http://service.test', 'token'), sent };
}
const stuck = { id: 'link-1', reason: 'failed' };

it('media withdraw ends links behind those that it cannot end, and stops after a pass that ends none', async () => {
  const { service, sent } = await serviceOf({
    '': { ended: 0, failed: 1, failures: [stuck], left: 2, more: true, next: 'link-1' },
    'link-1': { ended: 0, failed: 0, failures: [], left: 0, more: false },
  });
  const error = await withdrawMedia(service, 'm1', 'end').catch((each: unknown) => each);
  expect(String(error)).toContain('0 links ended with it. 1 link could not be ended:');
  expect(String(error)).toContain('  link-1\tfailed');
  expect(String(error)).toContain('run the same command again');
  expect(sent).toEqual(['end', 'end link-1']);
});

it('media withdraw says how many links ended in all', async () => {
  const { service, sent } = await serviceOf({
    '': { ended: 7, failed: 0, failures: [], left: 2, more: true, next: 'link-7' },
    'link-7': { ended: 2, failed: 0, failures: [], left: 0, more: false },
  });
  expect(await withdrawMedia(service, 'm1', 'end')).toBe(
    'server.iso is withdrawn, and 9 links ended with it.',
  );
  expect(sent).toEqual(['end', 'end link-7']);
});

it('media withdraw keeps links with one request', async () => {
  const { service, sent } = await serviceOf({ '': undefined });
  expect(await withdrawMedia(service, 'm1', 'keep')).toContain('Links that are out keep it');
  expect(sent).toEqual(['keep']);
});
