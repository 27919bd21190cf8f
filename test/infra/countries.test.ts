import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { countriesModule } from '../../scripts/countries.ts';

it('customers are held to the countries that the libraries know now: after an update run `npm run countries`', async () => {
  const committed = await readFile('shared/customers/countries.generated.ts', 'utf8');
  expect(committed).toBe(countriesModule());
});
