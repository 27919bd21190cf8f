import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { LocalFunction } from '../lambda/function.ts';
import { messageOf } from '../startup-error.ts';
import { type LoopbackServer, serveLoopback } from './loopback-server.ts';

const INVOCATION = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

export interface LambdaEngine extends LoopbackServer {
  /** From here on these can be invoked: functions know the engine before it knows them. */
  serve(functions: Iterable<LocalFunction>): void;
}

/**
 * Speaks as much of Lambda's protocol as functions use: they invoke each other and do not wait. An invocation that
 * fails is said, and not tried again; the template says so, too, of those that are invoked like this.
 */
export async function startLambda(): Promise<LambdaEngine> {
  const functions = new Map<string, LocalFunction>();

  async function answer(request: IncomingMessage): Promise<number> {
    const [, name = ''] = INVOCATION.exec(request.url ?? '') ?? [];
    const target = functions.get(decodeURIComponent(name));
    if (!target) {
      return 404;
    }
    if (request.headers['x-amz-invocation-type'] !== 'Event') {
      return 400;
    }
    target.invoke(await json(request)).catch((error: unknown) => {
      console.error(`${target.config.folder} failed: ${messageOf(error)}`);
    });
    return 202;
  }

  const server = await serveLoopback((request, response) => {
    answer(request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(400).end(),
    );
  });
  return {
    ...server,
    serve: (all) => {
      for (const each of all) {
        functions.set(each.config.name, each);
      }
    },
  };
}
