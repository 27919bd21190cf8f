import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { AUDIT_OPERATIONS } from '#shared/audit/record.ts';
import { WEBHOOK_EVENTS } from '#shared/webhooks/event.ts';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
const found = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

/** Operations of the operator, which are in no partner's record. */
const OF_OPERATORS = /catalog|media|product_keys|key_pool/;

it('R24: the portal has a sentence for each operation that a partner can find in its record', async () => {
  const operations = AUDIT_OPERATIONS.filter((name) => !OF_OPERATORS.test(name)).toSorted();
  const sentences = await read('portal/src/pages/activity/sentences-en.ts');
  expect(operations.length).toBeGreaterThan(30);
  expect(found(sentences, /^ {2}(\w+): /gm).filter((name) => name !== 'other')).toEqual(operations);
});

it('the portal names each event that the service sends', async () => {
  const words = await read('portal/src/pages/settings/webhooks/event-words.ts');
  const [en = '', list = ''] = [/const en = {[^}]*}/, /EVENTS = \[[^;]*/].map(
    (part) => part.exec(words)?.[0],
  );
  expect(found(en, /'([\w-]+)': /g)).toEqual([...WEBHOOK_EVENTS].sort());
  expect(found(list, /'([\w-]+)'/g)).toEqual([...WEBHOOK_EVENTS].sort());
});
