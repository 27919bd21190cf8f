import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  ASSET_CACHING,
  contentSecurityPolicy,
  contentTypeOf,
  PAGE_CACHING,
  PORTAL_HEADERS,
  PORTAL_PAGES,
  REFERENCE_DOCUMENT,
  REFERENCE_PATH,
} from '../../portal/serving.ts';
import { LOCAL_CONFIG, type PortalPages } from './portal-pages.ts';

interface File {
  readonly bytes: Buffer;
  readonly zipped: Buffer;
  readonly etag: string;
}

const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json']);

/** Serves the built files of the portal. */
export class PortalFiles implements PortalPages {
  readonly #folder: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #files = new Map<string, File>();

  constructor(folder: string, connectTo: readonly string[]) {
    this.#folder = folder;
    this.#headers = {
      ...PORTAL_HEADERS,
      'Content-Security-Policy': contentSecurityPolicy(connectTo),
    };
  }

  async serve({ method = '', headers }: IncomingMessage, response: ServerResponse, path: string) {
    if (method !== 'GET' && method !== 'HEAD') {
      return false;
    }
    if (path === '/config.json') {
      this.#send(response, '.json', Buffer.from(JSON.stringify(LOCAL_CONFIG)), 'no-cache', method);
      return true;
    }
    const [, first = ''] = path.split('/');
    const isAsset = path.startsWith('/assets/') || path === '/favicon.svg';
    // An address of the API may begin with two slashes.
    const isReference = path === REFERENCE_PATH;
    const isPage = !path.startsWith('//') && PORTAL_PAGES.includes(first);
    if (!(isAsset || isReference || isPage)) {
      return false;
    }
    const document = isReference ? REFERENCE_DOCUMENT : '/index.html';
    const name = isAsset ? path : document;
    const file = await this.#read(name);
    if (!file) {
      return false;
    }
    // An asset's name carries a digest of its content; the page that names the assets is asked for each time.
    const kept = path.startsWith('/assets/') ? ASSET_CACHING : PAGE_CACHING;
    const extension = extname(name);
    const isZipped =
      COMPRESSED.has(extension) && /\bgzip\b/.test(String(headers['accept-encoding']));
    response.setHeader('ETag', file.etag);
    if (headers['if-none-match'] === file.etag) {
      response.writeHead(304, { ...this.#headers, 'Cache-Control': kept });
      response.end();
      return true;
    }
    if (isZipped) {
      response.setHeader('Content-Encoding', 'gzip');
      response.setHeader('Vary', 'Accept-Encoding');
    }
    this.#send(response, extension, isZipped ? file.zipped : file.bytes, kept, method);
    return true;
  }

  #send(response: ServerResponse, type: string, bytes: Buffer, kept: string, method: string): void {
    response.writeHead(200, {
      ...this.#headers,
      'Content-Type': contentTypeOf(type),
      'Content-Length': bytes.length,
      'Cache-Control': kept,
    });
    response.end(method === 'HEAD' ? undefined : bytes);
  }

  /** Keeps what it found, and no name that leads to nothing: callers make up any number of those. */
  async #read(name: string): Promise<File | undefined> {
    const file = this.#files.get(name) ?? (await this.#load(name));
    if (file) {
      this.#files.set(name, file);
    }
    return file;
  }

  async #load(name: string): Promise<File | undefined> {
    const path = join(this.#folder, name);
    // Without the separator, a folder beside this one whose name begins alike would be served.
    if (!path.startsWith(`${this.#folder}${sep}`)) {
      return undefined;
    }
    const bytes = await readFile(path).catch(() => undefined);
    return (
      bytes && {
        bytes,
        zipped: gzipSync(bytes),
        etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
      }
    );
  }
}
