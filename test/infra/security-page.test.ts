import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CARTS_A_DAY, cartEnd } from '#shared/orders/cart/cart.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import { LIMIT_CLASSES } from '#shared/platform/http/limit-classes.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import {
  LARGEST_ATTACHMENT_BYTES,
  MAXIMUM_ATTACHMENTS,
} from '#shared/refund-requests/attachment.ts';
import { MOST_PLAIN_WAITING, MOST_WAITING } from '#shared/refund-requests/queue.ts';
import { MAXIMUM_NOTES } from '#shared/refund-requests/request-changes.ts';
import { NOW } from '#test/fixtures/fixtures.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/security.md', root), 'utf8');
const rows = (heading: string): readonly (readonly string[])[] =>
  (page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

describe('docs/security.md', () => {
  it('names files that exist, and a test for each attack', () => {
    const attacks = rows('Attacks');
    expect(attacks.length).toBeGreaterThan(35);
    for (const [attack = '', where = '', test = ''] of attacks) {
      const paths = [...`${where} ${test}`.matchAll(/`((?:shared|local|test)\/[\w./-]+)`/g)];
      expect(
        paths.filter(([, path = '']) => !existsSync(new URL(path, root))),
        attack,
      ).toEqual([]);
      expect(test, attack).toMatch(/`test\//);
      const tests = paths.map(([, path = '']) => path).filter((path) => path.startsWith('test/'));
      expect(
        tests.filter((path) => !path.endsWith('.test.ts')),
        attack,
      ).toEqual([]);
    }
  });

  it('lists the bounds as the code has them', () => {
    const days = (end: Date): number => (end.getTime() - NOW.getTime()) / MILLISECONDS_PER_DAY;
    const refusal = (code: keyof typeof ERROR_MAP): string => ERROR_MAP[code].join(', ');
    const files = `${MAXIMUM_ATTACHMENTS} of ${LARGEST_ATTACHMENT_BYTES / 1024 ** 2} MiB`;
    expect(rows('Bounds').map(([, bound, refused]) => [bound?.split(';')[0], refused])).toEqual([
      ['`claims.mostADay` of the stage', refusal('TOO_MANY_CLAIMS')],
      [`${CARTS_A_DAY.most} a day`, refusal(CARTS_A_DAY.code)],
      [String(MOST_WAITING), refusal('SERVICE_REQUEST_FULL')],
      [String(MOST_PLAIN_WAITING), refusal('SERVICE_REQUEST_FULL')],
      [String(MAXIMUM_NOTES), refusal('SERVICE_REQUEST_FULL')],
      [files, refusal('SERVICE_REQUEST_FULL')],
    ]);
    expect(page).toContain(`a cart ends after ${days(cartEnd(NOW))} days`);
  });

  it('lists the limits as the code has them', () => {
    const listed = rows('Limits').map(([name, most]) => [name, Number(most?.replace(',', ''))]);
    expect(listed).toEqual(LIMIT_CLASSES.map(({ name, most }) => [name, most]));
  });
});
