import { writeFile } from 'node:fs/promises';
import { cliDocsFile, cliDocsText } from './cli-docs.ts';

await writeFile(cliDocsFile, cliDocsText());
