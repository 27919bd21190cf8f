import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import type { LocalFunction } from '../runner/function.ts';
import type { RequestFacts } from './event.ts';

export interface Authorizer {
  readonly function: Pick<LocalFunction, 'invoke'>;
  /** Lifetime of a cached answer. */
  readonly ttlSeconds: number;
}

/** Context that the authorizer's function returns for a caller. It reaches the functions behind the gateway unchanged. */
export type CallerContext = Readonly<Record<string, unknown>>;

/** Outcome of an authorization: the gateway lets the request through, or refuses it with a body of its own. */
export type Verdict =
  | { readonly allowed: true; readonly context: CallerContext }
  | { readonly allowed: false; readonly statusCode: 401 | 403 | 500; readonly message: string };

const answerSchema = z.object({
  isAuthorized: z.boolean(),
  context: z.record(z.string(), z.unknown()).default({}),
});

const UNAUTHORIZED = { allowed: false, statusCode: 401, message: 'Unauthorized' } as const;
const FORBIDDEN = { allowed: false, statusCode: 403, message: 'Forbidden' } as const;
const BROKEN = { allowed: false, statusCode: 500, message: 'Internal Server Error' } as const;

/** Each caller has a token of its own, and another one every hour: a run that lasts would keep all of them. */
const MOST_REMEMBERED = 1_000;

/**
 * An HTTP API's Lambda authorizer with simple answers (payload format 2.0): called once for each value of the header,
 * and again when its answer has expired.
 */
export function authorizeByFunction() {
  const remembered = new Map<string, { readonly verdict: Verdict; readonly until: number }>();

  /** Drops the answers that are over, and the oldest one if there is no room for another: the oldest ones come first. */
  function makeRoom(): void {
    for (const [header, { until }] of remembered) {
      if (until > Date.now() && remembered.size < MOST_REMEMBERED) {
        return;
      }
      remembered.delete(header);
    }
  }

  async function ask({ function: target }: Authorizer, header: string, facts: RequestFacts) {
    try {
      const { requestContext, ...request } = facts;
      const result = await target.invoke({
        ...request,
        type: 'REQUEST',
        routeArn: `arn:aws:execute-api:us-east-1:000000000000:localapi/$default/${requestContext.http.method}${requestContext.http.path}`,
        identitySource: [header],
        requestContext,
      });
      const { success, data } = answerSchema.safeParse(result);
      return success ? data : BROKEN;
    } catch {
      // Errors are not cached.
      return BROKEN;
    }
  }

  return async (
    authorizer: Authorizer,
    { authorization = '' }: IncomingHttpHeaders,
    facts: RequestFacts,
  ): Promise<Verdict> => {
    if (authorization === '') {
      return UNAUTHORIZED;
    }
    const known = remembered.get(authorization);
    if (known && known.until > Date.now()) {
      return known.verdict;
    }
    const answer = await ask(authorizer, authorization, facts);
    if ('allowed' in answer) {
      return answer;
    }
    const verdict: Verdict = answer.isAuthorized
      ? { allowed: true, context: answer.context }
      : FORBIDDEN;
    remembered.delete(authorization);
    makeRoom();
    remembered.set(authorization, { verdict, until: Date.now() + authorizer.ttlSeconds * 1000 });
    return verdict;
  };
}
export type Authorize = ReturnType<typeof authorizeByFunction>;
