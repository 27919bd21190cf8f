import { expect, it } from 'vitest';
import { GUID, plainGuid } from '../../portal/src/ui/guid.ts';

const PLAIN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

it.each([PLAIN, PLAIN.toUpperCase(), `{${PLAIN}}`, ` {${PLAIN.toUpperCase()}}\n`])(
  'takes the GUID %j',
  (typed) => {
    expect(typed).toMatch(GUID);
    expect(plainGuid(typed)).toBe(PLAIN);
  },
);

it.each(['', 'not-a-guid', PLAIN.slice(1), `${PLAIN}0`, `x${PLAIN}`])('takes no %j', (typed) => {
  expect(typed).not.toMatch(GUID);
});
