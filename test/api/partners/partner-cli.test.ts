import { randomUUID } from 'node:crypto';
import { OAuth2Server } from 'oauth2-mock-server';
import { describe, expect, inject, it } from 'vitest';
import { runCommand, runTool } from '#test/api/helpers/cli.ts';
import { request, tokenFor } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const run = (...args: string[]) => runCommand('partner', [...args, '--url', url]);

/** What is shown of a client that was made. */
function credentialsIn(output: string) {
  const [, clientId = ''] = /client id +(\S+)/.exec(output) ?? [];
  const [, clientSecret = ''] = /client secret +(\S+)/.exec(output) ?? [];
  return { clientId, clientSecret };
}
const tokenBy = (clientId: string, clientSecret: string) =>
  fetch(`${url}/_local/oauth2/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });

describe('npm run partner', () => {
  it('adds a partner whose program and admin agent can call, and run again changes nothing', async () => {
    const partner = randomUUID();
    const admin = `${randomUUID()}@partner.test`;
    const add = () => run('add', '--partner', partner, '--name', 'Fabrikam', '--admin', admin);
    const first = await add();
    expect(first.code).toBe(0);
    expect(first.output).toContain(`Partner Fabrikam is added: ${partner}.`);
    expect(first.output).toContain(`${admin} has access (admin_agent)`);
    const { clientId, clientSecret } = credentialsIn(first.output);
    const { access_token } = (await (await tokenBy(clientId, clientSecret)).json()) as {
      access_token: string;
    };
    for (const token of [access_token, await tokenFor(url, { email: admin })]) {
      const headers = { Authorization: `Bearer ${token}` };
      expect((await request(`${url}/v1/customers`, { headers })).status).toBe(200);
    }

    const again = await add();
    expect([again.code, again.output]).toEqual([
      0,
      expect.stringContaining(`already exists: ${clientId}`),
    ]);
    expect(again.output).not.toContain(clientSecret);
    const listed = await run('list');
    expect(listed.output).toContain(`${partner}\tFabrikam`);
    expect(listed.output.split('\n').filter((line) => line.includes(clientId))).toHaveLength(1);
  });

  it('lets more in with roles, out again, and takes the whole partner out', async () => {
    const partner = randomUUID();
    const email = `${randomUUID()}@partner.test`;
    const of = ['--partner', partner];
    expect((await run('add', ...of, '--name', 'Fabrikam')).code).toBe(0);
    const shop = await run('add-client', ...of, '--client', 'shop', '--roles', 'sales_agent');
    expect(shop.output).toContain('Client shop (sales_agent) was added.');
    const agent = await run('add-agent', ...of, '--email', email, '--roles', 'helpdesk_agent');
    expect(agent.output).toContain(`${email} has access (helpdesk_agent)`);
    expect((await run('remove-client', ...of, '--client', 'shop', '--yes')).code).toBe(0);
    const { clientId, clientSecret } = credentialsIn(shop.output);
    expect((await tokenBy(clientId, clientSecret)).status).toBe(400);
    expect((await run('remove-agent', ...of, '--email', email, '--yes')).code).toBe(0);
    expect((await run('add-agent', ...of, '--email', email)).code).toBe(0);
    const removed = await run('remove', ...of, '--yes');
    expect(removed.output).toContain('Client portal is removed.');
    expect(removed.output).toContain('Partner Fabrikam is removed.');
    expect((await run('list')).output).not.toContain(partner);
  });

  const GUID = '3f6d0b0e-1111-4222-8333-444455556666';
  it.each([
    ['an unknown command', ['drop'], 2, "unknown command 'drop'"],
    ['a partner that is no GUID', ['remove', '--partner', 'x'], 2, 'It must be a GUID such as'],
    ['an option of another command', ['list', '--client', 'x'], 2, "unknown option '--client'"],
    ['a partner that is not there', ['remove', '--partner', GUID], 1, '990220'],
    [
      'a role that there is not',
      ['add-client', '--partner', GUID, '--client', 'c', '--roles', 'operator'],
      1,
      '(3000)',
    ],
  ])('with %s says what to do', async (_, args, exitCode, words) => {
    const { code, output } = await run(...args);
    expect([code, output]).toEqual([exitCode, expect.stringContaining(words)]);
    expect(output).not.toContain('    at ');
  });
});

describe('npm run sign-in', () => {
  const signIn = (issuer: string) => runTool('sign-in', ['--issuer', issuer, '--client', 'people']);

  it('gives the access token of whoever signs in by the browser, and nothing else on standard output', async () => {
    const issuer = new OAuth2Server();
    await issuer.issuer.keys.generate('RS256');
    await issuer.start(0, '127.0.0.1');
    const { child, ended } = signIn(String(issuer.issuer.url));
    let told = '';
    let output = '';
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
    });
    const address = await new Promise<string>((resolve) => {
      child.stderr.on('data', (text: Buffer) => {
        told += text.toString();
        const [found] = /http:\S+authorize\S+/.exec(told) ?? [];
        if (found) {
          resolve(found);
        }
      });
    });
    expect(new URL(address).searchParams.get('code_challenge_method')).toBe('S256');
    const page = await fetch(address);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Signed in.')]);
    expect((await ended).code).toBe(0);
    expect(output.trim()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    await issuer.stop();
  });

  it.each([
    ['no issuer there', 'http://127.0.0.1:9', 'does not answer as an issuer'],
    ['an address without TLS', 'http://login.test', 'does not answer as an issuer'],
  ])('says in one line of %s what is wrong', async (_, issuer, words) => {
    const { code, output } = await signIn(issuer).ended;
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
    expect(output).not.toContain('    at ');
  });
});
