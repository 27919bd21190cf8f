import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf } from '../../common/body.ts';
import { messageOf } from '../../common/startup-error.ts';
import { type LoopbackServer, serveLoopback } from '../../emulators/loopback-server.ts';
import { Broken, type Interference, interfere } from '../../faults/interfere.ts';
import type { Access, Authorize } from '../authorize.ts';
import type { Session, Sessions } from '../sessions.ts';
import { callerOf } from './caller.ts';
import { type ForwardedAnswer, type ForwardedRequest, forwardTo } from './forward.ts';

/** An emulator that functions call, as AWS's service of that name. */
export interface ProxiedService {
  readonly endpoint: string;
  /** Access key that the emulator expects, in place of the caller's. */
  readonly accessKeyId?: string | undefined;
  /** Permissions that a request needs. */
  readonly accessesOf: (sent: ForwardedRequest) => readonly Access[];
  /** An error as the service writes it. */
  readonly errorOf: (status: number, code: string, message: string) => ForwardedAnswer;
  /** Throttling error of the service, where it depends on the operation. */
  readonly throttledOf?: (sent: ForwardedRequest) => ForwardedAnswer | undefined;
}

export interface ProxyRules {
  readonly sessions: Sessions;
  readonly authorize: Authorize;
  /** Faults of allowed requests. */
  readonly interference: Interference;
}

const first = async (
  accesses: readonly Access[],
  isDenied: (access: Access) => Promise<boolean>,
): Promise<Access | undefined> => {
  for (const access of accesses) {
    if (await isDenied(access)) {
      return access;
    }
  }
  return undefined;
};

/**
 * Puts IAM in front of an emulator: every request is made by a function's role, and refused unless the template's policies
 * allow it.
 */
export async function iamProxy(
  { endpoint, accessKeyId, accessesOf, errorOf, throttledOf }: ProxiedService,
  { sessions, authorize, interference }: ProxyRules,
): Promise<LoopbackServer> {
  const forward = forwardTo(endpoint, accessKeyId);

  function denied({ sessionArn }: Session, { action, resource }: Access): ForwardedAnswer {
    const message = `User: ${sessionArn} is not authorized to perform: ${action} on resource: ${resource}`;
    console.error(`AccessDenied. ${message}`);
    return errorOf(403, 'AccessDeniedException', message);
  }

  async function answer(sent: ForwardedRequest): Promise<ForwardedAnswer> {
    const caller = callerOf(sent.headers, sessions);
    if (!caller) {
      return errorOf(403, 'UnrecognizedClientException', 'The security token is invalid.');
    }
    const refused = await first(
      accessesOf(sent),
      async (access) => !(await authorize(caller, access)),
    );
    if (refused) {
      return denied(caller, refused);
    }
    const throttled = () =>
      throttledOf?.(sent) ?? errorOf(429, 'ThrottlingException', 'Rate exceeded.');
    return interfere({ caller, sent, forward, throttled }, interference);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = request;
    const {
      status,
      headers: answered,
      body,
    } = await answer({
      ...{ method, path, headers },
      body: await bodyOf(request),
    });
    response.writeHead(status, answered);
    response.end(body);
  }

  const server = await serveLoopback((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (!(error instanceof Broken)) {
        console.error(`A request to ${endpoint} broke off: ${messageOf(error)}`);
      }
      response.destroy();
    });
  });
  return {
    endpoint: server.endpoint,
    stop: async () => {
      await server.stop();
      forward.close();
    },
  };
}
