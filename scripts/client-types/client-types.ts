import { readFile } from 'node:fs/promises';
import openapiTypes, { astToString } from 'openapi-typescript';

const contract = new URL('../../docs/openapi.json', import.meta.url);

/** The types of the client package. */
export const clientTypesFile = new URL('../../packages/client/api.generated.ts', import.meta.url);

/** Types of every path, request and answer of docs/openapi.json. */
export async function clientTypes(): Promise<string> {
  const nodes = await openapiTypes(await readFile(contract, 'utf8'), {
    // A field with a default may be left out.
    defaultNonNullable: false,
  });
  return `// Made by \`npm run openapi\` from docs/openapi.json. Do not edit.\n${astToString(nodes)}`;
}
