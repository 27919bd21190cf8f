import { writeFile } from 'node:fs/promises';
import { openApiFile, openApiText } from './openapi/text.ts';

await writeFile(openApiFile, openApiText());
