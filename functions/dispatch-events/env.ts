import * as z from 'zod/mini';

/** It needs nothing but its stream. */
export const env = z.object({});
