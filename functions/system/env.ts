import * as z from 'zod/mini';

/** The function needs no resources. */
export const env = z.object({});
