import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { linkScannersModule } from '../../scripts/link-scanners.ts';

it('the public link knows the agents that the library lists now: after an update run `npm run link-scanners`', async () => {
  const committed = await readFile('shared/downloads/link-scanners.generated.ts', 'utf8');
  expect(committed).toBe(linkScannersModule());
});
