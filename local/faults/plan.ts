import * as z from 'zod';

const rate = z.number().min(0).max(1).default(0);

/** Faults of a function's request to an emulator, each with its probability. A request has at most one of them. */
export const FAULT_KINDS = ['delay', 'throttle', 'drop', 'lose', 'duplicate', 'kill'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * Plan of faults, as `PUT /_local/faults` takes it. By the same seed the same request, counted from the first, meets
 * the same fault; which request is the first to come is up to the service.
 */
export const faultPlan = z.object({
  seed: z.int().default(1),
  rates: z
    .object({
      /** It arrives late, by up to 50 ms. */
      delay: rate,
      /** The emulator answers that it has no room; to a transaction, by the reasons of its cancellation. */
      throttle: rate,
      /** It does not arrive; the connection breaks. */
      drop: rate,
      /** It is done; the connection breaks before the answer. */
      lose: rate,
      /**
       * It is done twice, as by a client that got no answer; the second answer counts. Storage loses the answer instead,
       * and leaves the second time to the client.
       */
      duplicate: rate,
      /** It is done, and the function that sent it ends there. */
      kill: rate,
    })
    .refine((rates) => Object.values(rates).reduce((sum, each) => sum + each, 0) <= 1, {
      message: 'Together at most 1.',
    })
    .optional(),
  /**
   * By folder: a function of which every run fails, that Lambda does not run, or that ends once, as a host that dies,
   * when so many of its requests to emulators are done.
   */
  functions: z
    .record(
      z.string(),
      z.union([z.enum(['fails', 'throttled']), z.strictObject({ endsAfter: z.int().min(1) })]),
    )
    .default({}),
});
export type FaultPlan = z.output<typeof faultPlan>;
