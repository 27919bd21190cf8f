import { writeFile } from 'node:fs/promises';
import { countriesModule } from './countries.ts';

await writeFile('shared/customers/countries.generated.ts', countriesModule());
