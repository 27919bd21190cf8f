import { randomUUID } from 'node:crypto';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Partner } from '#test/api/helpers/partner.ts';
import { runE2e } from '#test/api/helpers/run-e2e.ts';
import { customerFor } from '#test/e2e/customer.ts';
import { openNameServer } from '#test/helpers/name-server.ts';
import { type OwnService, startOwnService } from '#test/setup/own-service.ts';

const records: Record<string, readonly string[]> = {};
let names: Awaited<ReturnType<typeof openNameServer>>;
let service: OwnService;
let partner: Partner;
beforeAll(async () => {
  names = await openNameServer(records);
  const claims = { proof: 'txt', mostADay: 500, dnsServers: [names.address] };
  service = await startOwnService({ COUNTERSIGN_SETTINGS: JSON.stringify({ claims }) });
  partner = new Partner(service.url, randomUUID(), '');
});
afterAll(async () => {
  await service.stop();
  await names[Symbol.asyncDispose]();
});

/** Publishes the TXT record that a sentence asks for, and returns its name. */
function publish(sentence: string): string {
  const [, value = '', name = ''] = /value (\S+) added at (\S+),/.exec(sentence) ?? [];
  records[name] = [value];
  return name;
}

describe('npm run e2e, where a stage takes only domains that are proven', () => {
  it('says which TXT record to publish, and walks the main job once it is there', async () => {
    const domain = `e2e-${randomUUID()}.com`;
    const walk = async () =>
      runE2e(['--url', service.url, '--domain', domain], {
        COUNTERSIGN_TOKEN: await partner.token(),
      });
    const first = await walk();
    expect([first.code, first.output.trim()]).toEqual([
      1,
      expect.stringMatching(/^\S+ takes no customer without a proof\. .* Then run this again/),
    ]);
    expect((await partner.send('GET', '/v1/customers')).json).toMatchObject({ totalCount: 0 });

    expect(publish(first.output)).toBe(`_countersign.${domain}`);
    const second = await walk();
    expect([second.code, stripVTControlCharacters(second.output)]).toEqual([
      0,
      expect.stringMatching(/Tests {2}11 passed/),
    ]);
  });

  it('waits for the record if it is told to, and needs it only once', async () => {
    const domain = `e2e-${randomUUID()}.com`;
    const access = { url: service.url, token: await partner.token() };
    const wait = { waitMilliseconds: 150_000, pauseMilliseconds: 50 };
    let name = '';
    const say = (sentence: string) => {
      name = publish(sentence);
    };
    const id = await customerFor(access, { domain, say, ...wait });
    delete records[name];
    expect(await customerFor(access, { domain })).toBe(id);
  });
});
