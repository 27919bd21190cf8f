import { writeFile } from 'node:fs/promises';
import { pageHashModule } from './page-hash.ts';

await writeFile('shared/downloads/page/hashes.generated.ts', pageHashModule());
