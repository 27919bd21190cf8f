import { messageOf } from '../common/startup-error.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { LocalFunction } from './function.ts';
import type { Trace } from './trace.ts';

/**
 * Invokes a function as Lambda does asynchronously: retries a failure as often as the template says, and then sends it to
 * the function's dead-letter queue, if it has one.
 */
export async function invokeAsync(
  target: LocalFunction,
  event: unknown,
  deadLetters: DeadLetters,
  trace?: Trace,
): Promise<void> {
  const { folder, retryAttempts, deadLetterArn, session } = target.config;
  let error = '';
  for (let attempt = 0; attempt <= retryAttempts; attempt += 1) {
    try {
      await target.invoke(event, trace);
      return;
    } catch (failure) {
      error = messageOf(failure);
    }
  }
  if (deadLetterArn === undefined) {
    console.error(`${folder} failed: ${error}`);
  } else {
    await deadLetters.send(deadLetterArn, session, { folder, error });
  }
}
