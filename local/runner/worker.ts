import { parentPort, workerData } from 'node:worker_threads';
import { InvokeStore, InvokeStoreBase } from '@aws/lambda-invoke-store';
import * as z from 'zod';
import type { Answer, Invocation } from './protocol.ts';

// Lambda's runtime keeps the data of an invocation in this store; the SDK and the logger read it there.
const invocations = await InvokeStore.getInstanceAsync(true);
const { REQUEST_ID, X_RAY_TRACE_ID } = InvokeStoreBase.PROTECTED_KEYS;

/**
 * Runs a function's code in a thread of its own, with the variables that its template gives it. Unlike Lambda,
 * a thread serves many invocations at once, so a function that keeps state of a request shows it here.
 */
const { code } = z.object({ code: z.string() }).parse(workerData);
const module: unknown = await import(code);
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
  trace,
  functionName,
  deadline,
}: Invocation): Promise<Answer> {
  const context = {
    awsRequestId: requestId,
    functionName,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
  try {
    const own = { [REQUEST_ID]: requestId, [X_RAY_TRACE_ID]: trace };
    return { id, result: await invocations.run(own, () => handler(event, context)) };
  } catch (error) {
    return { id, error: describe(error) };
  }
}

parentPort?.on('message', (invocation: Invocation) => {
  invoke(invocation).then((answer) => parentPort?.postMessage(answer), console.error);
});
