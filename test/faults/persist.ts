import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, errorSchema } from '#test/api/helpers/partner.ts';

const MOST_TRIES = 15;
const LONGEST_PAUSE_MILLISECONDS = 2_000;

/** The numbers of `CONFLICT` and `TOO_MANY_REQUESTS`: nothing has happened, and the caller is asked to repeat. */
const ASKS_TO_REPEAT = new Set([990009, 990029]);

const asksToRepeat = ({ json }: Answer): boolean => {
  const refusal = errorSchema.safeParse(json);
  return refusal.success && ASKS_TO_REPEAT.has(refusal.data.code);
};

/** Sends until there is an answer below 500, with growing pauses, as a good portal does; gives up in the end. */
export async function persist(
  send: () => Promise<Answer>,
  look: (answer: Answer) => void,
): Promise<{ readonly answer: Answer | undefined; readonly failures: number }> {
  let failures = 0;
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    const answer = await send();
    look(answer);
    if (answer.status < 500 && !asksToRepeat(answer)) {
      return { answer, failures };
    }
    failures += answer.status < 500 ? 0 : 1;
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MILLISECONDS, 50 * 2 ** attempt));
  }
  return { answer: undefined, failures };
}
