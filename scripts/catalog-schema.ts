import { catalogJsonSchema } from '#shared/catalog/import/catalog-document.ts';

/** The format of a catalog's file, for editors and for programs that write one. */
export const catalogSchemaFile = new URL('../docs/catalog.schema.json', import.meta.url);

export const catalogSchemaText = (): string => `${JSON.stringify(catalogJsonSchema(), null, 2)}\n`;
