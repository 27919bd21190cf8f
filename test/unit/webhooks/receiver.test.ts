import { describe, expect, it } from 'vitest';
import { isLoopback, isPublicAddress } from '#shared/webhooks/sender/public-address.ts';
import { checkAddress, findReceiver } from '#shared/webhooks/sender/receiver.ts';

const PUBLIC = '93.184.216.34';
const policy = (addresses: readonly string[] = [PUBLIC], allowsLoopback = false) => ({
  resolve: async () => addresses,
  allowsLoopback,
});

describe('an address', () => {
  it.each([PUBLIC, '8.8.8.8', '2606:4700:4700::1111'])(
    '%s is in the public internet',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['loopback', ['127.0.0.1', '127.255.255.254', '::1']],
    ['link-local, the metadata services', ['169.254.169.254', 'fe80::1', '169.254.170.2']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.0.1', 'fc00::1']],
    ["AWS's metadata in IPv6", ['fd00:ec2::254']],
    ["a carrier's", ['100.64.0.1']],
    ['nowhere, or everywhere', ['0.0.0.0', '::', '224.0.0.1', '255.255.255.255', 'ff02::1']],
    ['reserved', ['192.0.0.1', '192.0.2.1', '198.18.0.1', '203.0.113.1', '240.0.0.1']],
    ['reserved in IPv6', ['2001:db8::1', '100::1', 'fec0::1', '4000::1', '::7f00:1']],
    ['IPv4 in IPv6', ['::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', '64:ff9b:1::1']],
    ['IPv4 in a tunnel', ['2002:7f00:1::', '2001::1']],
    ['no address', ['', 'localhost', '1.2.3']],
  ])('is not when it is %s', (_, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it('is loopback when it points to this machine', () => {
    expect(
      ['127.0.0.1', '127.9.9.9', '::1', '10.0.0.1', '::ffff:127.0.0.1'].map(isLoopback),
    ).toEqual([...[true, true, true, false, false]]);
  });
});

describe('the address of a registration', () => {
  it.each([
    ['no URL', 'partner.test/hooks'],
    ['http', 'http://partner.test/hooks'],
    ['another scheme', 'ftp://partner.test/hooks'],
    ['a script', 'javascript:alert(1)'],
    ['a user', 'https://me@partner.test/'],
    ['a password', 'https://:secret@partner.test/'],
    ['loopback as it is', 'https://127.0.0.1/'],
    ['loopback in short', 'https://127.1/'],
    ['loopback as one number', 'https://2130706433/'],
    ['loopback in hexadecimal', 'https://0x7f.0.0.1/'],
    ['loopback in octal', 'https://0177.0.0.1/'],
    ['loopback in wide letters', 'https://①②⑦.0.0.1/'],
    ['loopback in IPv6', 'https://[::1]/'],
    ['mapped loopback', 'https://[::ffff:7f00:1]/'],
    ['metadata', 'https://169.254.169.254/latest/meta-data/'],
  ])('is refused when it is %s', async (_, url) => {
    await expect(checkAddress(policy())(url)).rejects.toMatchObject({
      code: 'WEBHOOK_URL_REFUSED',
      data: ['webhookUrl'],
    });
  });

  it.each([
    ['to nothing', []],
    ['inside', ['10.0.0.1']],
    ['outside and inside', [PUBLIC, '127.0.0.1']],
  ])('is refused when its name leads %s', async (_, addresses) => {
    await expect(checkAddress(policy(addresses))('https://partner.test/')).rejects.toMatchObject({
      code: 'WEBHOOK_URL_REFUSED',
    });
  });

  it('does not show the addresses of its name', async () => {
    const refused = checkAddress(policy(['10.9.8.7']))('https://partner.test/');
    await expect(refused).rejects.toThrow(/^(?!.*10\.9).*public internet/);
  });

  it('is accepted in the public internet, at any port', async () => {
    expect(await findReceiver('https://partner.test:8443/hooks', policy())).toMatchObject({
      addresses: [PUBLIC],
    });
  });

  it('may be loopback in a local run, and no other private address', async () => {
    const local = policy(['127.0.0.1'], true);
    await expect(checkAddress(local)('http://localhost:1234/')).resolves.toBeUndefined();
    await expect(checkAddress(local)('http://127.0.0.1/')).resolves.toBeUndefined();
    for (const url of ['https://10.0.0.1/', 'https://169.254.169.254/', `http://${PUBLIC}/`]) {
      await expect(checkAddress(local)(url), url).rejects.toThrow();
    }
    await expect(
      checkAddress(policy([PUBLIC, '127.0.0.1'], true))('https://a.test/'),
    ).rejects.toThrow();
  });
});
