import type { SingleBar } from 'cli-progress';
import type { z } from 'zod';
import type { Answer } from './client.ts';

/** A step that is not as the rules say. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** Narration and checks of the demo. */
export interface Story {
  tell(line: string): void;
  /** Ends the demo unless the condition holds. */
  must(holds: boolean, what: string): void;
  bar(what: string, total: number): SingleBar;
}

/** The answer's body, if it is what the step expects. */
export function expectStatus<Schema extends z.ZodType>(
  answer: Answer,
  status: number,
  schema: Schema,
): z.output<Schema> {
  if (answer.status !== status) {
    throw new Broken(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  const parsed = schema.safeParse(answer.body);
  if (!parsed.success) {
    throw new Broken(`unexpected answer: ${JSON.stringify(answer.body)}`);
  }
  return parsed.data;
}
