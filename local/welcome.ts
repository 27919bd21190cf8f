import type { Service } from './boot.ts';
import { DEMO_PEOPLE } from './portal/people.ts';

const words = (role: string): string => role.replace('_', ' ');

const people = (): readonly string[] =>
  DEMO_PEOPLE.map(({ name, roles }) => {
    const role = roles.map(words).join(', ') || 'no role yet';
    return `${name}, ${role}`;
  });

/** Returns true if the demo's link still works: it ends by itself. HEAD counts nothing. */
async function works(address: string): Promise<boolean> {
  const asked = fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(2_000) });
  return asked.then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Says where the service is and what to do with it: addresses, people, a link and a token. */
export async function welcome(
  { url, link }: Pick<Service, 'url' | 'link'>,
  say: (line: string) => void,
): Promise<void> {
  say(`Countersign ready at ${url}`);
  const address = `${url}${link}`;
  const isOpen = link !== undefined && (await works(address));
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
