import { openApiDocument } from './document.ts';

/** The contract as it is committed and served. */
export const openApiFile = new URL('../../docs/openapi.json', import.meta.url);

export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`;
