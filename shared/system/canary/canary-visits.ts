import * as z from 'zod/mini';
import { CANARY_CONTENT } from './canary-link.ts';

/** Says which visit failed and how. It quotes no address: that of a link is a credential. */
export class CanaryFailed extends Error {
  override readonly name = 'CanaryFailed';
}

const health = z.object({ status: z.literal('ok') });
/** Longer than a cold start, and shorter than anybody waits for. */
const PATIENCE_MILLISECONDS = 10_000;
const AGENT = { 'User-Agent': 'countersign-canary/1' };
const FIRST_BYTES = 16;

export interface CanaryVisits {
  readonly health: (address: string) => Promise<void>;
  /** The page of a link, which a person sees. */
  readonly page: (link: string) => Promise<void>;
  /** The file of a link: counts a download, and fetches the first bytes from where the link leads. */
  readonly file: (link: string) => Promise<void>;
}

/** The reason of a request without an answer, such as `ENOTFOUND` or `TimeoutError`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = z.object({ code: z.string() }).safeParse(cause);
  return code.success ? code.data.code : cause instanceof Error ? cause.name : 'unknown';
}

/** Visits of the service over its public addresses, as strangers make them. */
export function canaryVisits({
  fetch = globalThis.fetch,
  fetchesFile = true,
}: {
  readonly fetch?: typeof globalThis.fetch;
  /** False where the link is followed and its file left alone. */
  readonly fetchesFile?: boolean;
} = {}): CanaryVisits {
  async function visit(what: string, address: string, headers: Record<string, string> = {}) {
    try {
      const response = await fetch(address, {
        headers: { ...AGENT, ...headers },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
      });
      return { response, body: Buffer.from(await response.arrayBuffer()) };
    } catch (error) {
      throw new CanaryFailed(`${what}: no answer (${reasonOf(error)})`);
    }
  }

  const require = (isMet: boolean, what: string, { status }: Response): void => {
    if (!isMet) {
      throw new CanaryFailed(`${what}: answered ${status}, and not as it should be`);
    }
  };

  return {
    async health(address) {
      const { response, body } = await visit('health', `${address}/v1/health`);
      const { success } = health.safeParse(jsonOf(body.toString('utf8')));
      require(response.status === 200 && success, 'health', response);
    },
    async page(link) {
      const { response } = await visit('page', link, { Accept: 'text/html' });
      const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
      require(response.status === 200 && isPage, 'page', response);
    },
    async file(link) {
      const Range = `bytes=0-${FIRST_BYTES - 1}`;
      const { response } = await visit('link', link, { Range });
      const location = response.headers.get('location');
      require(response.status === 302 && location !== null, 'link', response);
      if (!fetchesFile) {
        return;
      }
      const file = await visit('file', location ?? '', { Range });
      const isSame = file.body.equals(CANARY_CONTENT.subarray(0, FIRST_BYTES));
      require(file.response.status === 206 && isSame, 'file', file.response);
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
