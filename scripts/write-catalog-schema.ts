import { writeFile } from 'node:fs/promises';
import { catalogSchemaFile, catalogSchemaText } from './catalog-schema.ts';

await writeFile(catalogSchemaFile, catalogSchemaText());
