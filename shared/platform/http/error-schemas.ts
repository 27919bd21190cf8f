import * as z from 'zod';
import type { Shown } from './route-types.ts';

const facts = {
  code: z.int().meta({ description: "Partner Center's error number, or ours from 990000 on." }),
  data: z.array(z.string()).meta({ description: 'What is wrong, such as the paths of fields.' }),
};

export const errorBody = z
  .object({
    ...facts,
    description: z.string().meta({ description: 'What is wrong and what to do.' }),
    source: z.literal('Countersign'),
  })
  .meta({ id: 'Error', description: "Partner Center's error." });
export type ErrorBody = Shown<typeof errorBody>;

export const problem = z
  .object({
    ...facts,
    type: z.string().meta({ examples: ['urn:countersign:problem:order-not-found'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, for a caller that accepts it: the same facts.' });
export type ProblemBody = Shown<typeof problem>;

/** What the gateway says itself, before a function is asked. */
export const gatewayError = z.object({ message: z.string() }).meta({ id: 'GatewayRefusal' });
