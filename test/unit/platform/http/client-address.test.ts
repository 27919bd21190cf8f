import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clientAddressBehind, readFrontSecrets } from '#shared/platform/http/client-address.ts';
import { anEvent } from '#test/fixtures/events.ts';

const SECRET = 'a'.repeat(40);
const NEXT = 'b'.repeat(40);
const EDGE = '203.0.113.200';

const addressOf = (headers: Record<string, string>, secrets = SECRET, sourceIp = EDGE) =>
  clientAddressBehind(readFrontSecrets(secrets))(anEvent({ headers, sourceIp }));
const behind = (viewer: string, secret = SECRET) => ({
  'x-countersign-front': secret,
  'cloudfront-viewer-address': viewer,
});

describe('the address of a client behind a front of ours', () => {
  it.each([
    ['198.51.100.10:46532', '198.51.100.10'],
    ['198.51.100.10', '198.51.100.10'],
    ['2001:db8::1:46532', '2001:db8::1'],
    ['[2001:db8::1]:46532', '2001:db8::1'],
    ['2001:DB8:0:0:0:0:0:1:443', '2001:db8::1'],
    ['2001:db8:1:2:3:4:5:6:8080', '2001:db8:1:2:3:4:5:6'],
    ['::ffff:198.51.100.10:46532', '198.51.100.10'],
  ])('is taken from %s without the port: %s', (viewer, address) => {
    expect(addressOf(behind(viewer))).toBe(address);
  });

  it('is the one that the gateway saw if the front names none', () => {
    for (const viewer of ['', 'unknown', '999.1.1.1:80', '198.51.100.10:46532, 192.0.2.1:1']) {
      expect(addressOf(behind(viewer))).toBe(EDGE);
    }
  });

  it('is found by either secret while one is replaced by the next', () => {
    for (const secret of [SECRET, NEXT]) {
      expect(addressOf(behind('198.51.100.10:1', secret), `${SECRET}, ${NEXT}`)).toBe(
        '198.51.100.10',
      );
    }
  });
});

describe('the address of a client that is not behind a front of ours', () => {
  it.each([
    ['without the secret', { 'cloudfront-viewer-address': '198.51.100.10:1' }],
    ['with an empty secret', behind('198.51.100.10:1', '')],
    ['with a guessed secret', behind('198.51.100.10:1', 'c'.repeat(40))],
    ['with the beginning of the secret', behind('198.51.100.10:1', SECRET.slice(1))],
    ['by X-Forwarded-For', { 'x-forwarded-for': '198.51.100.10' }],
  ])('is what the gateway saw, whatever it says %s', (_, headers) => {
    expect(addressOf(headers)).toBe(EDGE);
  });

  it('is what the gateway saw where no front is trusted', () => {
    for (const secret of ['', SECRET]) {
      expect(addressOf(behind('198.51.100.10:1', secret), '')).toBe(EDGE);
    }
  });

  it('has one spelling', () => {
    expect(addressOf({}, '', '2001:DB8:0::1')).toBe('2001:db8::1');
    expect(addressOf({}, '', '::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(addressOf({}, '', 'fe80::1%eth0')).toBe('fe80::1%eth0');
  });
});

describe('the secrets of fronts', () => {
  it('are none by default, and long', () => {
    expect([readFrontSecrets(), readFrontSecrets(' , ')]).toEqual([[], []]);
    expect(() => readFrontSecrets('short')).toThrow('at least 32 characters');
    expect(() => readFrontSecrets(`${SECRET},short`)).toThrow('FRONT_SECRETS');
  });
});

describe('whoever asks for the address', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubEnv('FRONT_SECRETS', SECRET);
    return () => vi.unstubAllEnvs();
  });
  const visit = (viewer: string) => anEvent({ headers: behind(viewer), sourceIp: EDGE });

  it('R9: records a download with it, which a resume and strict mode hold the visitor to', async () => {
    const { downloadBy } = await import('#shared/downloads/visitor.ts');
    expect(downloadBy(visit('198.51.100.10:1')).sourceIp).toBe('198.51.100.10');
  });

  it('counts requests by it, and logs it where the access log has the front’s', async () => {
    const { serveRoutes } = await import('#shared/platform/http/pipeline.ts');
    const { defineQuery } = await import('#shared/platform/http/route.ts');
    const { logger } = await import('#shared/platform/telemetry/logger.ts');
    const info = vi.spyOn(logger, 'info').mockImplementation(() => undefined);
    const z = await import('zod');
    const seen: string[] = [];
    const route = defineQuery('POST /v1/productkeys/validate', {
      ...{ id: 'validate', summary: 'Validate', access: 'public', input: z.object({}) },
      responses: { 200: { description: 'Nothing.' } },
      handle:
        () =>
        async (_, { sourceAddress }) =>
          seen.push(sourceAddress),
      respond: () => ({ statusCode: 200 }),
    });
    const handler = serveRoutes({}, [route], {});
    const event = { ...visit('[2001:db8::7]:1'), routeKey: 'POST /v1/productkeys/validate' };
    expect(await handler(event, {} as never)).toMatchObject({ statusCode: 200 });
    expect(seen).toEqual(['2001:db8::7']);
    expect(info).toHaveBeenCalledWith(
      'REQUEST_SERVED',
      expect.objectContaining({ clientAddress: '2001:db8::7' }),
    );
    info.mockRestore();
  });
});
