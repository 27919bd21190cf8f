import * as z from 'zod';
import file from './limits.json' with { type: 'json' };

const limit = z.object({
  id: z.string(),
  value: z.number().positive(),
  unit: z.string(),
  /** `quota` can be raised by asking AWS; `fixed` cannot. */
  change: z.enum(['fixed', 'quota']),
  /** The quota as Service Quotas names it, and the value to ask for before a day such as the one that is simulated. */
  ask: z.object({ service: z.string(), code: z.string(), value: z.number().positive() }).optional(),
  source: z.url(),
});

/** AWS's published limits, each with the page that states it. */
export const LIMITS = z.array(limit).parse(file.limits);
export const LIMITS_TAKEN_ON = z.iso.date().parse(file.takenOn);

export function limitOf(id: string): z.infer<typeof limit> {
  const found = LIMITS.find((each) => each.id === id);
  if (!found) {
    throw new Error(`scripts/scale/limits.json has no limit "${id}".`);
  }
  return found;
}
