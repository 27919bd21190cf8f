import { readFile } from 'node:fs/promises';
import openapiTypes, { astToString } from 'openapi-typescript';

const contract = new URL('../../docs/openapi.json', import.meta.url);

/** The types of the client package. */
export const clientTypesFile = new URL('../../packages/client/api.generated.ts', import.meta.url);

/** Types of every path, request and answer of docs/openapi.json. */
export async function clientTypes(): Promise<string> {
  // Types have no use for the examples, which are half of the document.
  const text = await readFile(contract, 'utf8');
  const document = JSON.parse(text, (key, value) => (key === 'example' ? undefined : value));
  const nodes = await openapiTypes(document, {
    // A field with a default may be left out.
    defaultNonNullable: false,
  });
  return `// Made by \`npm run openapi\` from docs/openapi.json. Do not edit.\n${astToString(nodes)}`;
}
