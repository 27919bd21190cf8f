import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { messageOf } from '../common/startup-error.ts';
import type { Session } from '../iam/sessions.ts';
import type { DeadLetters } from '../runner/dead-letters.ts';
import type { LocalFunction } from '../runner/function.ts';
import { FunctionError } from '../runner/function-thread.ts';
import { invokeAsync } from '../runner/invoke-async.ts';
import { type Trace, traceOf } from '../runner/trace.ts';
import { type LoopbackServer, serveLoopback } from './loopback-server.ts';

const INVOCATION = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

export interface LambdaEmulator extends LoopbackServer {
  /** Makes functions invocable. They get the emulator's address before the emulator knows them. */
  serve(functions: ReadonlyMap<string, LocalFunction>, deadLetters: DeadLetters): void;
  /** Returns the folder of a session's function. */
  readonly folderOf: (session: Session) => string | undefined;
  /** Ends a session's function in the middle of what it does. */
  readonly kill: (session: Session) => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Invokes a function, and waits for its result. A function that fails is no failure of Lambda. */
async function invokeAndWait(target: LocalFunction, event: unknown, trace: Trace): Promise<Answer> {
  try {
    return { status: 200, body: (await target.invoke(event, trace)) ?? null };
  } catch (error) {
    const errorType = error instanceof FunctionError ? error.errorType : 'Error';
    return {
      status: 200,
      headers: { 'x-amz-function-error': 'Unhandled' },
      body: { errorType, errorMessage: messageOf(error) },
    };
  }
}

/** Implements the part of Lambda's API that functions use: invocations of each other, by name or by the ARN of an alias. */
export async function startLambda(): Promise<LambdaEmulator> {
  const functions = new Map<string, LocalFunction>();
  let letters: DeadLetters | undefined;

  async function answer(request: IncomingMessage): Promise<Answer> {
    const [, name = ''] = INVOCATION.exec(request.url ?? '') ?? [];
    const target = functions.get(decodeURIComponent(name));
    if (!(target && letters)) {
      return { status: 404 };
    }
    // The SDK passes on the caller's trace.
    const trace = traceOf([request.headers['x-amzn-trace-id']].flat()[0]);
    const event = await json(request);
    if (request.headers['x-amz-invocation-type'] !== 'Event') {
      return invokeAndWait(target, event, trace);
    }
    void invokeAsync(target, event, letters, trace);
    return { status: 202 };
  }

  const functionOf = ({ accessKeyId }: Session): LocalFunction | undefined =>
    [...functions.values()].find(({ config }) => config.session.accessKeyId === accessKeyId);

  const server = await serveLoopback((request, response) => {
    answer(request).then(
      ({ status, headers = {}, body }) =>
        response.writeHead(status, headers).end(body === undefined ? '' : JSON.stringify(body)),
      () => response.writeHead(400).end(),
    );
  });
  return {
    ...server,
    folderOf: (session) => functionOf(session)?.config.folder,
    kill: async (session) => functionOf(session)?.kill(),
    serve: (all, deadLetters) => {
      letters = deadLetters;
      for (const [arn, each] of all) {
        functions.set(arn, each);
        functions.set(each.config.name, each);
      }
    },
  };
}
