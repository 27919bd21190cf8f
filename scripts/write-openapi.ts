import { writeFile } from 'node:fs/promises';
import { operationsFile, operationsModule } from './openapi/operations.ts';
import { servedRoutesFile, servedRoutesModule } from './openapi/served-routes.ts';
import { openApiFile, openApiText } from './openapi/text.ts';
import { postmanFile, postmanText } from './postman/collection.ts';

await writeFile(openApiFile, openApiText());
await writeFile(operationsFile, operationsModule());
await writeFile(servedRoutesFile, servedRoutesModule());
await writeFile(postmanFile, postmanText());
