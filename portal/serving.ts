/**
 * Rules for every place that serves the portal's files: the local run and the distribution of a stage.
 */

/** First segments of the portal's addresses. Each of them shows `index.html`, which finds its page by itself. */
export const PORTAL_PAGES: readonly string[] = [
  ...['', 'sign-in', 'signed-in', 'customers', 'reports'],
  ...['invoices', 'activity', 'settings', 'operator'],
];

/** The address of the API reference, and the document that it shows. */
export const REFERENCE_PATH = '/docs';
export const REFERENCE_DOCUMENT = '/docs.html';

/** Cache-Control of a file whose name carries a digest of its content, and of the others. */
export const ASSET_CACHING = 'public, max-age=31536000, immutable';
export const PAGE_CACHING = 'no-cache';

/** The digest of nothing: Fluent fills empty style elements by `insertRule`. It lets no inline style in that says anything. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** The content security policy. `connectTo` are the origins of the issuer and of the storage for files of problem reports. */
export const contentSecurityPolicy = (connectTo: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data: https:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connectTo].join(' ')}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers of every file of the portal beside its policy. A stage adds HSTS, which has no meaning without TLS. */
export const PORTAL_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** The media type of a file by its extension, such as `.html`. */
export const contentTypeOf = (extension: string): string =>
  TYPES[extension] ?? 'application/octet-stream';
