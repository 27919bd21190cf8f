import { createHash } from 'node:crypto';
import document from '#docs/openapi.json' with { type: 'json' };
import type { HttpResponse } from '#shared/platform/http/context.ts';

/** How long a portal may take it for what it was, in seconds. */
const FRESH = 300;

let made: { readonly text: string; readonly etag: string } | undefined;

/** As it is sent, made when somebody asks for it: most starts are for a look at the health. */
function contract() {
  const text = made?.text ?? JSON.stringify(document);
  made ??= { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
  return made;
}

/** The OpenAPI document, or nothing new for a caller who names what it has (RFC 9110, 13.1.2). */
export function openApiResponse(ifNoneMatch: string | undefined): HttpResponse {
  const { text, etag } = contract();
  const known = ifNoneMatch?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  const headers = { 'Cache-Control': `public, max-age=${FRESH}`, ETag: etag };
  return known.includes(etag) || known.includes('*')
    ? { statusCode: 304, headers }
    : { statusCode: 200, headers, body: text };
}
