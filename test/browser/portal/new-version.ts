import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

/** Names of files in the portal's scripts and in its document. */
const NAMES = /(["'`])(\.\/|\/?assets\/)([\w.-]+\.(?:js|css))(?=["'`])/g;
const NEXT = 'next-';

const renamed = (text: string): string => text.replaceAll(NAMES, `$1$2${NEXT}$3`);

function passOn(service: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '' } = incoming;
  const outgoing = request(new URL(url, service), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  outgoing.on('error', () => response.destroy());
  incoming.pipe(outgoing);
}

/** Answers a document or a file of the next version: it names files by the names that they have there. */
async function answerNext(service: string, path: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(new URL(path.replace(`/${NEXT}`, '/'), service));
  const policy = answer.headers.get('content-security-policy') ?? '';
  response.writeHead(answer.status, {
    'Content-Type': answer.headers.get('content-type') ?? 'text/plain',
    'Content-Security-Policy': policy,
  });
  response.end(renamed(await answer.text()));
}

const isDocument = ({ headers }: IncomingMessage, path: string): boolean =>
  headers['sec-fetch-dest'] === 'document' && !path.startsWith('/_local/');

/** The service behind an address at which a new version of the portal can be put in place of the one that is open. */
export class Front implements AsyncDisposable {
  readonly #server = createServer((incoming, response) => void this.#answer(incoming, response));
  readonly #service: string;
  #isNext = false;

  constructor(service: string) {
    this.#service = service;
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Gives each file of the portal another name, which its document has from now on; the files of the open version are gone. */
  publishNext(): void {
    this.#isNext = true;
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = incoming.url ?? '/';
    if (this.#isNext && (path.startsWith(`/assets/${NEXT}`) || isDocument(incoming, path))) {
      await answerNext(this.#service, path, response);
    } else if (this.#isNext && path.startsWith('/assets/')) {
      response.writeHead(404).end();
    } else {
      passOn(this.#service, incoming, response);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** Tells whether a page runs the version that has been put in place. */
export const isNextVersion = (page: Page): Promise<boolean> =>
  page.evaluate(`document.querySelector('script[src*="/${NEXT}"]') !== null`);
