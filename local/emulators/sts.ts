import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Role } from '../iam/roles.ts';
import { principalOf, type Session, type Sessions } from '../iam/sessions.ts';
import { serveLoopback } from './loopback-server.ts';

const MAXIMUM_POLICY_LENGTH = 2_048;

const policyText = z
  .string()
  .max(MAXIMUM_POLICY_LENGTH)
  .transform((json): unknown => JSON.parse(json))
  .pipe(z.looseObject({ Statement: z.array(z.looseObject({})) }));

const assumeRole = z.object({
  Action: z.literal('AssumeRole'),
  RoleArn: z.string(),
  RoleSessionName: z.string().regex(/^[\w+=,.@-]{2,64}$/),
  DurationSeconds: z.coerce.number().int().min(900).max(43_200).default(3_600),
  Policy: policyText.optional(),
});

const answerOf = ({ accessKeyId, secretAccessKey, sessionToken, expiresAt }: Session) => ({
  AssumeRoleResponse: {
    AssumeRoleResult: {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: expiresAt.getTime() / 1000,
      },
    },
  },
});

const errorOf = (code: string) => ({ Error: { Type: 'Sender', Code: code, Message: code } });

async function assume(
  request: IncomingMessage,
  roles: ReadonlyMap<string, Role>,
  sessions: Sessions,
): Promise<{ readonly status: number; readonly body: object }> {
  const form = Object.fromEntries(new URLSearchParams(await text(request)));
  const { data } = assumeRole.safeParse(form);
  if (!data) {
    return { status: 400, body: errorOf('ValidationError') };
  }
  const { RoleArn: roleArn, RoleSessionName, DurationSeconds, Policy: policy } = data;
  if (!roles.has(roleArn)) {
    return { status: 403, body: errorOf('AccessDenied') };
  }
  const principal = principalOf(roleArn, RoleSessionName, policy);
  return { status: 200, body: answerOf(sessions.open(principal, DurationSeconds)) };
}

/** Speaks as much of STS's protocol as functions use: they assume roles of the template, and accept JSON. */
export function startSts(roles: ReadonlyMap<string, Role>, sessions: Sessions) {
  return serveLoopback((request, response) => {
    assume(request, roles, sessions).then(
      ({ status, body }) => {
        response.writeHead(status, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify(body));
      },
      () => response.writeHead(400).end(JSON.stringify(errorOf('MalformedPolicyDocument'))),
    );
  });
}
