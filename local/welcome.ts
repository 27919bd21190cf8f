import type { Service } from './boot.ts';
import { DEMO_PEOPLE } from './portal/people.ts';

const words = (role: string): string => role.replace('_', ' ');

const people = (): readonly string[] =>
  DEMO_PEOPLE.map(({ name, roles }) => {
    const role = roles.map(words).join(', ') || 'no role yet';
    return `${name}, ${role}`;
  });

/** Returns false if the demo's link has ended, which it does by itself. HEAD counts nothing; an answer that is late says nothing. */
async function mayWork(address: string): Promise<boolean> {
  const asked = fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(2_000) });
  return asked.then(
    ({ ok }) => ok,
    () => true,
  );
}

/** Says where the service is and what to do with it: addresses, people, a link and a token. */
export async function welcome(
  { url, link }: Pick<Service, 'url' | 'link'>,
  say: (line: string) => void,
): Promise<void> {
  say(`Countersign ready at ${url}`);
  const address = `${url}${link}`;
  const isOpen = link !== undefined && (await mayWork(address));
  const lines = [
    ['Portal', url],
    ['Sign in as', people()[0] ?? ''],
    ...people()
      .slice(1)
      .map((person) => ['', person]),
    ['API docs', `${url}/docs`],
    ['A link to try', isOpen ? address : 'the demo has none that works; get one in the portal'],
    ['A token', `TOKEN=$(curl -s -X POST ${url}/_local/token | cut -d '"' -f 4)`],
    ['A first call', `curl -H "Authorization: Bearer $TOKEN" ${url}/v1/customers`],
  ];
  say('');
  for (const [what = '', how = ''] of lines) {
    say(`  ${what.padEnd(15)}${how}`);
  }
  say('');
}
