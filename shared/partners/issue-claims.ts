import * as z from 'zod/mini';
import type { PrincipalStore } from './principal-store.ts';

const PROGRAM = 'TokenGeneration_ClientCredentials';
/** infra/constructs/user-directory.ts has the group; only the account's administrators change it. */
const OPERATORS = 'operators';

/**
 * What Cognito tells of a token that it is about to make, event version 3:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html
 */
export const tokenEvent = z.looseObject({
  triggerSource: z.string(),
  callerContext: z.object({ clientId: z.string() }),
  request: z.looseObject({
    userAttributes: z.nullish(
      z.looseObject({ sub: z.optional(z.string()), email: z.optional(z.string()) }),
    ),
    groupConfiguration: z.nullish(
      z.looseObject({ groupsToOverride: z.nullish(z.array(z.string())) }),
    ),
  }),
});
export type TokenEvent = z.infer<typeof tokenEvent>;

/** Claims of an access token: nothing for whoever is not known. */
export type IssuedClaims = Readonly<Record<string, string | readonly string[]>>;

export interface Dependencies {
  readonly principals: Pick<PrincipalStore, 'find'>;
}

interface Asking {
  /** Of the directory: a program is known by its client, a person by his own id and never by the client of the sign-in. */
  readonly id: string | undefined;
  readonly email: string | undefined;
  readonly isOperator: boolean;
}

function whoAsks({ triggerSource, callerContext, request }: TokenEvent): Asking {
  if (triggerSource === PROGRAM) {
    return { id: callerContext.clientId, email: undefined, isOperator: false };
  }
  const { sub: id, email } = request.userAttributes ?? {};
  const groups = request.groupConfiguration?.groupsToOverride ?? [];
  return { id, email, isOperator: groups.includes(OPERATORS) };
}

/** Whom a token is for, and with which roles. */
export const issueClaims =
  ({ principals }: Dependencies) =>
  async (event: TokenEvent): Promise<IssuedClaims> => {
    const { id, email, isOperator } = whoAsks(event);
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
    };
  };
