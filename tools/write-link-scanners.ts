import { writeFile } from 'node:fs/promises';
import { linkScannersModule } from './link-scanners.ts';

await writeFile('functions/open-link/link-scanners.generated.ts', linkScannersModule());
