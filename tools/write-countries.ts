import { writeFile } from 'node:fs/promises';
import { countriesModule } from './countries.ts';

await writeFile('functions/customers/countries.generated.ts', countriesModule());
