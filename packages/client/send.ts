/** How often and how long a request is repeated before its failure is final. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

const LONGEST_WAIT_SECONDS = 10;
const SHORTEST_WAIT_MILLISECONDS = 300;
/** Answers that say: later. Each of them is given before a request has taken effect, or is safe by its request id. */
const TEMPORARY = new Set([429, 502, 503, 504]);

const DEFAULT_POLICY: RetryPolicy = {
  attempts: 3,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** The pause before the next attempt, or undefined when the answer asks for more patience than a caller has. */
function pauseAfter(response: Response | undefined, attempt: number): number | undefined {
  const asked = Number(response?.headers.get('Retry-After') ?? 0);
  if (asked > LONGEST_WAIT_SECONDS) {
    return undefined;
  }
  return asked > 0 ? asked * 1_000 : SHORTEST_WAIT_MILLISECONDS * 2 ** attempt;
}

interface Sender {
  /** Sends a request once. */
  readonly send: (request: Request) => Promise<Response>;
  readonly policy?: Partial<RetryPolicy> | undefined;
}

/** The outcome of an attempt that may be repeated. */
type Attempt = { readonly response: Response } | { readonly error: unknown };

async function attemptOnce({ send }: Sender, request: Request): Promise<Attempt> {
  try {
    return { response: await send(request.clone()) };
  } catch (error) {
    return { error };
  }
}

/** The final outcome of an attempt: throws its error, or returns its answer. */
function settle(attempt: Attempt): Response {
  if ('error' in attempt) {
    throw attempt.error;
  }
  return attempt.response;
}

const mayRepeat = (attempt: Attempt, request: Request): boolean =>
  'error' in attempt ? !request.signal.aborted : TEMPORARY.has(attempt.response.status);

/**
 * Sends a request, and repeats it after a failure of the network or an answer that says "later". A command keeps its
 * MS-RequestId over all attempts, so it takes effect once.
 */
export function sendPatiently(sender: Sender) {
  const { attempts, wait } = { ...DEFAULT_POLICY, ...sender.policy };
  return async (request: Request): Promise<Response> => {
    for (let count = 1; ; count += 1) {
      const attempt = await attemptOnce(sender, request);
      const response = 'response' in attempt ? attempt.response : undefined;
      const pause = pauseAfter(response, count);
      if (count >= attempts || pause === undefined || !mayRepeat(attempt, request)) {
        return settle(attempt);
      }
      await wait(pause);
    }
  };
}
