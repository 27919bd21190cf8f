import { writeFile } from 'node:fs/promises';
import { linkScannersModule } from './link-scanners.ts';

await writeFile('shared/downloads/link-scanners.generated.ts', linkScannersModule());
