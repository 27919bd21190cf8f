import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { type Clock, instant } from '../common/clock.ts';
import { messageOf } from '../common/startup-error.ts';
import { type Identity, TOKEN_SECONDS } from '../emulators/identity.ts';
import type { Faults } from '../faults/faults.ts';
import { faultPlan } from '../faults/plan.ts';
import type { DeadLetters } from '../runner/dead-letters.ts';
import type { Schedules } from '../runner/schedules.ts';
import { DEMO_PARTNER_ID } from '../seed/demo.ts';
import type { MemoryReport } from '../telemetry/memory.ts';
import type { LocalMetrics } from '../telemetry/metrics.ts';
import type { LocalTraces } from '../telemetry/traces.ts';
import { gatewayReply } from './reply.ts';
import type { TokenEndpoint } from './token-endpoint.ts';

/** Prefix of the local run's own routes. The deployed service has no route below it. */
export const LOCAL_PATH = '/_local/';
const TOKEN_PATH = `${LOCAL_PATH}oauth2/token`;

export type LocalRoutes = (
  method: string,
  path: string,
  body: string,
  response: ServerResponse,
  authorization?: string,
) => Promise<void>;

const tokenRequest = z.object({
  partnerId: z.string().optional(),
  roles: z.array(z.string()).optional(),
  /** Shown in audit records. */
  upn: z.string().optional(),
  /** E-mail of an invited person: the token has the claims that the pool would give; the other fields are ignored. */
  email: z.string().optional(),
  /** Seconds; a negative number makes an expired token. */
  expiresIn: z.number().int().default(TOKEN_SECONDS),
});
const jobRequest = z.object({
  asDue: z.boolean().default(false),
  /** Time of this run; by default the clock's. */
  now: instant.optional(),
});
const clockRequest = z.object({ now: instant.nullable() });

interface Parts {
  readonly identity: Identity;
  readonly clock: Clock;
  readonly schedules: Schedules;
  readonly metrics: Pick<LocalMetrics, 'all'>;
  readonly traces: Pick<LocalTraces, 'all'>;
  readonly memory: () => Promise<MemoryReport>;
  readonly deadLetters: Pick<DeadLetters, 'all'>;
  readonly faults: Faults;
  readonly tokens: TokenEndpoint | undefined;
}

/** Issues a token for the demo partner's admin agent, or for the caller that the body names. Operators belong to no partner. */
async function token({ identity, tokens }: Parts, body: unknown) {
  const given = tokenRequest.parse(body);
  const { partnerId, roles = ['admin_agent'], upn, expiresIn, email } = given;
  if (email !== undefined) {
    const access_token = await tokens?.forPerson(email);
    if (access_token === undefined) {
      throw new Error(`${email} was not invited.`);
    }
    return { access_token, token_type: 'Bearer', expires_in: TOKEN_SECONDS };
  }
  const isAgent = roles.some((role) => role !== 'operator');
  const tid = partnerId ?? (isAgent ? DEMO_PARTNER_ID : undefined);
  const claims = {
    // As a directory does, a subject for each person of each tenant.
    sub: [tid, upn ?? roles.join('+')].filter((part) => part !== undefined).join(':'),
    upn: upn ?? `${roles[0] ?? 'nobody'}@local`,
    roles,
    ...(tid !== undefined && { tid }),
  };
  const access_token = await identity.issue(claims, expiresIn);
  return { access_token, token_type: 'Bearer', expires_in: expiresIn };
}

async function rotateKeys({ identity }: Parts, body: unknown) {
  const { takesBack } = z.object({ takesBack: z.boolean().default(false) }).parse(body);
  return { kid: await identity.rotate(takesBack) };
}

function moveClock({ clock }: Parts, body: unknown) {
  const { now } = clockRequest.parse(body);
  clock.hold(now ?? undefined);
  return { now: clock.now().toISOString(), held: clock.isHeld };
}

function setFaults({ faults }: Parts, body: unknown) {
  faults.set(faultPlan.parse(body));
  return { injected: faults.injected };
}

/** Runs a job now and returns its result; with `asDue`, runs it as its schedule does and returns the dead letters. */
async function runJob({ schedules, deadLetters }: Parts, folder: string, body: unknown) {
  const { asDue, now } = jobRequest.parse(body);
  if (!asDue) {
    return (await schedules.run(folder, now)) ?? {};
  }
  await schedules.runAsDue(folder, now);
  return { deadLetters: deadLetters.all };
}

async function answer(parts: Parts, method: string, path: string, body: string): Promise<unknown> {
  const read = (): unknown => (body.trim() === '' ? {} : JSON.parse(body));
  const [, job] = /^\/_local\/jobs\/([\w-]+)$/.exec(path) ?? [];
  if (method === 'POST' && job !== undefined) {
    return runJob(parts, job, read());
  }
  switch (`${method} ${path}`) {
    case 'POST /_local/token':
      return token(parts, read());
    case 'POST /_local/signingkeys':
      return rotateKeys(parts, read());
    case 'PUT /_local/clock':
      return moveClock(parts, read());
    case 'GET /_local/clock':
      return { now: parts.clock.now().toISOString(), held: parts.clock.isHeld };
    case 'PUT /_local/faults':
      return setFaults(parts, read());
    case 'GET /_local/faults':
      return { injected: parts.faults.injected };
    case 'GET /_local/deadletters':
      return { deadLetters: parts.deadLetters.all };
    case 'GET /_local/metrics':
      return { metrics: parts.metrics.all };
    case 'GET /_local/traces':
      return { traces: parts.traces.all };
    case 'GET /_local/memory':
      return parts.memory();
    default:
      return undefined;
  }
}

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

export const localRoutes =
  (parts: Parts): LocalRoutes =>
  async (method, path, body, response, authorization = '') => {
    try {
      if (parts.tokens && method === 'POST' && path === TOKEN_PATH) {
        const { status, body: token } = await parts.tokens.forProgram(authorization, body);
        answerJson(response, status, token);
        return;
      }
      const result = await answer(parts, method, path, body);
      if (result === undefined) {
        gatewayReply(response, 404, `There is no ${method} ${path}.`);
        return;
      }
      answerJson(response, 200, result);
    } catch (error) {
      gatewayReply(response, 400, messageOf(error));
    }
  };
