import { expect, it } from 'vitest';
import { languageInput } from '#shared/downloads/media/media-input.ts';

const PRIVATE_USE = '-aaaaaaaa';

it('a language has a hundred letters at most', () => {
  expect(languageInput.parse(`en-x${PRIVATE_USE.repeat(10)}`)).toContain('en-x');
  expect(languageInput.safeParse(`en-x${PRIVATE_USE.repeat(12)}`).success).toBe(false);
});
