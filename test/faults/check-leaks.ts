import { readFileSync } from 'node:fs';
import type { Kept } from './kept.ts';
import type { Story } from './scenario.ts';

/** What only the partner itself may see: whatever is its own in the table, its keys and its links. */
function ownedBy({ journal }: Story, kept: Kept): ReadonlyMap<string, string> {
  const partnerOf = new Map(kept.orders.map(({ id, partnerId }) => [id, partnerId]));
  return new Map([
    ...kept.orders.flatMap(({ id, customerId, partnerId }) => [
      [id, partnerId] as const,
      [customerId, partnerId] as const,
      [partnerId, partnerId] as const,
    ]),
    ...kept.links.map(({ id, partnerId }) => [id, partnerId] as const),
    ...kept.reports.map(({ id, partnerId }) => [id, partnerId] as const),
    ...[...journal.shownKeys].map(
      ([value, purchase]) => [value, partnerOf.get(purchase.split(':')[0] ?? '') ?? ''] as const,
    ),
  ]);
}

/** R22: in all that a partner was answered there is nothing of another's. */
export function checkStrangers(story: Story, kept: Kept): string[] {
  const owners = ownedBy(story, kept);
  return [...story.journal.seen].flatMap(([partnerId, words]) =>
    [...words]
      .filter((word) => owners.has(word) && owners.get(word) !== partnerId)
      .map((word) => `${partnerId} saw ${word}, which is ${owners.get(word)}'s`),
  );
}

const SECRETS = /X-Amz-Signature|whsec_|Bearer |"authorization"|AWS4-HMAC|SECRET_ACCESS_KEY/i;

/** No key, link, token, signature or secret stands in what functions log. */
export function checkLogs({ logFile, journal, sellers }: Story): string[] {
  const log = readFileSync(logFile, 'utf8');
  const secrets = [
    ...journal.shownKeys.keys(),
    ...[...journal.visits.keys()].map((url) => url.split('/').at(-1) ?? ''),
    ...sellers.map(({ secret }) => secret),
  ];
  const [found] = SECRETS.exec(log) ?? [];
  return [
    ...(log.length === 0 ? ['nothing was logged'] : []),
    ...(found === undefined ? [] : [`the log has ${found}`]),
    ...secrets.filter((secret) => log.includes(secret)).map(() => 'the log has a key or a link'),
  ];
}
