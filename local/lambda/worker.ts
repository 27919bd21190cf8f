import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import type { Answer, Invocation } from './protocol.ts';

/**
 * One function's bundle in a thread of its own, with the variables that its template gives it. Unlike Lambda,
 * a thread serves many invocations at once, so a function that keeps state of a request shows it here.
 */
const { bundle } = z.object({ bundle: z.string() }).parse(workerData);
const module: unknown = await import(bundle);
const { handler } = z
  .object({ handler: z.custom<Handler>((value) => typeof value === 'function') })
  .parse(module);

type Handler = (event: unknown, context: object) => Promise<unknown>;

const describe = (error: unknown) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message }
    : { errorType: 'Error', errorMessage: String(error) };

async function invoke({
  id,
  event,
  requestId,
  functionName,
  deadline,
}: Invocation): Promise<Answer> {
  const context = {
    awsRequestId: requestId,
    functionName,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    return { id, result: await handler(event, context) };
  } catch (error) {
    return { id, error: describe(error) };
  }
}

parentPort?.on('message', (invocation: Invocation) => {
  invoke(invocation).then((answer) => parentPort?.postMessage(answer), console.error);
});
