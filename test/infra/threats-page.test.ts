import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUDGET_FILES, JOINABLE_MILLISECONDS } from '#shared/downloads/join.ts';
import {
  DOWNLOAD_LIMIT,
  ENDING_DAYS,
  ENDING_DOWNLOADS,
  WINDOW_DAYS,
} from '#shared/downloads/link.ts';
import { hmacLinkTokens } from '#shared/downloads/link-tokens.ts';
import { addressLimit, VALIDATION_LIMIT } from '#shared/platform/http/request-limits.ts';
import { lastFiveOf } from '#shared/product-keys/key.ts';
import { MAXIMUM_ATTACHMENTS } from '#shared/refund-requests/attachment.ts';

const read = (page: string): string =>
  readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8').replaceAll('\n', ' ');
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const word = (number: number): string => WORDS[number] ?? String(number);

const tokenBits = async (): Promise<number> => {
  const token = await hmacLinkTokens(async () => Buffer.from('a secret')).tokenFor('link', 1);
  return Buffer.from(token, 'base64url').length * 8;
};
const validations = addressLimit({ digest: async () => '' }).most;

describe('the pages about threats', () => {
  it.each<[string, () => string | Promise<string>]>([
    ['threats/link.md', () => `after ${WINDOW_DAYS} days or ${DOWNLOAD_LIMIT} downloads`],
    ['threats/link.md', async () => `${await tokenBits()} random bits`],
    ['security.md', async () => `a link's token has ${await tokenBits()} bits`],
    ['threats/product-key.md', () => `${validations} requests a minute for an address`],
    ['security.md', () => `an address has ${validations} tries a minute`],
    [
      'threats/product-key.md',
      () => `only the last ${word(lastFiveOf('BBBBB-CCCCC').length)} characters are readable`,
    ],
    ['threats/webhook.md', () => `| ${word(VALIDATION_LIMIT.most)} a minute |`],
    ['link.md', () => `**${BUDGET_FILES} times the bytes of the file**`],
    ['link.md', () => `join for ${JOINABLE_MILLISECONDS / 3_600_000} hours`],
    ['link.md', () => `${ENDING_DOWNLOADS} downloads or fewer are left, or ${ENDING_DAYS} days`],
    ['security.md', () => `| ${MAXIMUM_ATTACHMENTS} of 25 MiB;`],
  ])('%s states a bound as the code has it', async (page, bound) => {
    expect(read(page)).toContain(await bound());
  });
});
