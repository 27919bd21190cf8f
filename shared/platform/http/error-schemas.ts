import * as z from 'zod';
import type { Shown } from './route-types.ts';

const facts = {
  code: z
    .int()
    .meta({ description: "Partner Center's error number, or one of ours from 990000 on." }),
  data: z
    .array(z.string())
    .meta({ description: 'The subject of the error, such as the paths of invalid fields.' }),
  reasonCode: z.string().meta({
    description: "The reason, which does not change: key of a portal's own sentence.",
    examples: ['CART_NOT_FOUND'],
  }),
  params: z.record(z.string(), z.unknown()).meta({
    description: 'The values of the sentence. `faults` lists several reasons, each with its own.',
  }),
};

export const errorBody = z
  .object({
    ...facts,
    description: z.string().meta({
      description:
        'The cause, and how to resolve it; in English, or in Korean by X-Locale or Accept-Language.',
    }),
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
  .meta({
    id: 'Problem',
    description: 'The same facts as RFC 9457 problem details, for callers that accept them.',
  });
export type ProblemBody = Shown<typeof problem>;

/** The gateway's own error body, sent without calling a function. */
export const gatewayError = z.object({ message: z.string() }).meta({ id: 'GatewayRefusal' });
