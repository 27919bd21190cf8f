import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import {
  type CognitoEmulator,
  type PoolClient,
  USER_POOL_TYPE,
  userPoolProperties,
} from '../emulators/cognito.ts';
import { type Identity, TOKEN_SECONDS } from '../emulators/identity.ts';
import type { LocalFunction } from '../runner/function.ts';

/** An answer of OAuth 2.0's token endpoint (RFC 6749, 5.1 and 5.2). */
export interface TokenAnswer {
  readonly status: number;
  readonly body: object;
}

/** Issues tokens as the user pool does: what they claim, the deployed trigger says. */
export interface TokenEndpoint {
  /** Client credentials, in the header or in the form. */
  forProgram(authorization: string, form: string): Promise<TokenAnswer>;
  /** Of a person who was invited, as if they had signed in; nothing for one who was not. */
  forPerson(email: string): Promise<string | undefined>;
}

const triggerAnswer = z.object({
  response: z.object({
    claimsAndScopeOverrideDetails: z.object({
      accessTokenGeneration: z.object({ claimsToAddOrOverride: z.record(z.string(), z.unknown()) }),
    }),
  }),
});

/** Caller that asks for a token, as the trigger receives it. */
interface Asking {
  readonly triggerSource: string;
  readonly clientId: string;
  readonly userAttributes: Readonly<Record<string, string>>;
  /** Claims that the pool itself sets; no trigger changes them. */
  readonly claims: Readonly<Record<string, string>>;
}

/** Cognito refuses with 400 whatever it refuses. */
const refusal = (error: string): TokenAnswer => ({ status: 400, body: { error } });

/** RFC 6749, 2.3.1. */
function credentialsOf(authorization: string, form: URLSearchParams) {
  const [, basic] = /^Basic +(\S+)$/i.exec(authorization) ?? [];
  if (basic === undefined) {
    return { id: form.get('client_id') ?? '', secret: form.get('client_secret') ?? '' };
  }
  const [id = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return { id, secret: secret.join(':') };
}

function holds(client: PoolClient, secret: string): boolean {
  const [own, given] = [Buffer.from(client.secret), Buffer.from(secret)];
  return own.length === given.length && timingSafeEqual(own, given);
}

function issueBy(trigger: LocalFunction, identity: Identity) {
  return async ({ triggerSource, clientId, userAttributes, claims }: Asking): Promise<string> => {
    const answer = await trigger.invoke({
      ...{ version: '3', triggerSource, region: 'us-east-1', userPoolId: 'local' },
      callerContext: { awsSdkVersion: 'local', clientId },
      request: { userAttributes, groupConfiguration: { groupsToOverride: [] }, scopes: [] },
      response: { claimsAndScopeOverrideDetails: null },
    });
    const { claimsAndScopeOverrideDetails } = triggerAnswer.parse(answer).response;
    const { claimsToAddOrOverride } = claimsAndScopeOverrideDetails.accessTokenGeneration;
    return identity.issue({ ...claimsToAddOrOverride, ...claims, client_id: clientId });
  };
}

/** The token endpoint of the template's user pool; nothing where there is none. */
export function readTokenEndpoint(
  assembly: Assembly,
  resolve: Resolve,
  functions: ReadonlyMap<string, LocalFunction>,
  { identity, cognito }: { readonly identity: Identity; readonly cognito: CognitoEmulator },
): TokenEndpoint | undefined {
  const [pool] = deployed(assembly, resolve, USER_POOL_TYPE, userPoolProperties);
  const trigger =
    pool && functions.get(pool.properties.LambdaConfig.PreTokenGenerationConfig.LambdaArn);
  if (!trigger) {
    return undefined;
  }
  const issue = issueBy(trigger, identity);
  return {
    async forProgram(authorization, text) {
      const form = new URLSearchParams(text);
      const { id, secret } = credentialsOf(authorization, form);
      const client = cognito.findClient(id);
      if (!client || !holds(client, secret)) {
        return refusal('invalid_client');
      }
      if (form.get('grant_type') !== 'client_credentials') {
        return refusal('unsupported_grant_type');
      }
      const access_token = await issue({
        triggerSource: 'TokenGeneration_ClientCredentials',
        ...{ clientId: id, userAttributes: {}, claims: { sub: id } },
      });
      return {
        status: 200,
        body: { access_token, token_type: 'Bearer', expires_in: TOKEN_SECONDS },
      };
    },
    async forPerson(email) {
      const person = cognito.findPerson(email);
      return (
        person &&
        issue({
          ...{ triggerSource: 'TokenGeneration_Authentication', clientId: 'people' },
          userAttributes: { ...person },
          claims: { sub: person.sub, username: person.sub },
        })
      );
    },
  };
}
