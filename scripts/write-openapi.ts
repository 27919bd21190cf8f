import { writeFile } from 'node:fs/promises';
import { operationsFile, operationsModule } from './openapi/operations.ts';
import { openApiFile, openApiText } from './openapi/text.ts';

await writeFile(openApiFile, openApiText());
await writeFile(operationsFile, operationsModule());
