import * as z from 'zod/mini';
import type { PrincipalStore } from './principal-store.ts';

const PROGRAM = 'TokenGeneration_ClientCredentials';
/** The group of infra/constructs/user-directory.ts; only the account's administrators change it. */
const OPERATORS = 'operators';

/**
 * The event that Cognito sends before it creates a token, event version 3:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export const tokenEvent = z.looseObject({
  triggerSource: z.string(),
  callerContext: z.object({ clientId: z.string() }),
  request: z.looseObject({
    userAttributes: z.nullish(
      z.looseObject({
        sub: z.optional(z.string()),
        email: z.optional(z.string()),
        name: z.optional(z.string()),
      }),
    ),
    groupConfiguration: z.nullish(
      z.looseObject({ groupsToOverride: z.nullish(z.array(z.string())) }),
    ),
  }),
});
export type TokenEvent = z.infer<typeof tokenEvent>;

/** Claims of an access token: empty for an unknown person or program. */
export type IssuedClaims = Readonly<Record<string, string | readonly string[]>>;

export interface Dependencies {
  readonly principals: Pick<PrincipalStore, 'find'>;
}

interface Requester {
  /** The directory's id: the client id of a program, or the person's own id, never the client of the sign-in. */
  readonly id: string | undefined;
  readonly email: string | undefined;
  readonly name?: string | undefined;
  readonly isOperator: boolean;
}

function requesterOf({ triggerSource, callerContext, request }: TokenEvent): Requester {
  if (triggerSource === PROGRAM) {
    return { id: callerContext.clientId, email: undefined, isOperator: false };
  }
  const { sub: id, email, name } = request.userAttributes ?? {};
  const groups = request.groupConfiguration?.groupsToOverride ?? [];
  return { id, email, name, isOperator: groups.includes(OPERATORS) };
}

/** Issues the claims that name the partner and the roles of a token. */
export const issueClaims =
  ({ principals }: Dependencies) =>
  async (event: TokenEvent): Promise<IssuedClaims> => {
    const { id, email, name, isOperator } = requesterOf(event);
    const principal = id === undefined ? undefined : await principals.find(id);
    const roles = [...(principal?.roles ?? []), ...(isOperator ? ['operator'] : [])];
    if (roles.length === 0) {
      return {};
    }
    return {
      ...(principal && { tid: principal.partnerId }),
      roles,
      // Audit records name people by it.
      ...(email !== undefined && { upn: email }),
      ...(name !== undefined && { name }),
    };
  };
