import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Session } from '../iam/sessions.ts';
import type { DeadLetters } from '../runner/dead-letters.ts';
import type { LocalFunction } from '../runner/function.ts';
import { invokeAsync } from '../runner/invoke-async.ts';
import { traceOf } from '../runner/trace.ts';
import { type LoopbackServer, serveLoopback } from './loopback-server.ts';

const INVOCATION = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

export interface LambdaEmulator extends LoopbackServer {
  /** Makes functions invocable. They get the emulator's address before the emulator knows them. */
  serve(functions: Iterable<LocalFunction>, deadLetters: DeadLetters): void;
  /** Returns the folder of a session's function. */
  readonly folderOf: (session: Session) => string | undefined;
  /** Ends a session's function in the middle of what it does. */
  readonly kill: (session: Session) => Promise<void>;
}

/** Implements the part of Lambda's API that functions use: asynchronous invocations of each other. */
export async function startLambda(): Promise<LambdaEmulator> {
  const functions = new Map<string, LocalFunction>();
  let letters: DeadLetters | undefined;

  async function answer(request: IncomingMessage): Promise<number> {
    const [, name = ''] = INVOCATION.exec(request.url ?? '') ?? [];
    const target = functions.get(decodeURIComponent(name));
    if (!(target && letters)) {
      return 404;
    }
    if (request.headers['x-amz-invocation-type'] !== 'Event') {
      return 400;
    }
    // The SDK passes on the caller's trace.
    const trace = traceOf([request.headers['x-amzn-trace-id']].flat()[0]);
    void invokeAsync(target, await json(request), letters, trace);
    return 202;
  }

  const functionOf = ({ accessKeyId }: Session): LocalFunction | undefined =>
    [...functions.values()].find(({ config }) => config.session.accessKeyId === accessKeyId);

  const server = await serveLoopback((request, response) => {
    answer(request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(400).end(),
    );
  });
  return {
    ...server,
    folderOf: (session) => functionOf(session)?.config.folder,
    kill: async (session) => functionOf(session)?.kill(),
    serve: (all, deadLetters) => {
      letters = deadLetters;
      for (const each of all) {
        functions.set(each.config.name, each);
      }
    },
  };
}
