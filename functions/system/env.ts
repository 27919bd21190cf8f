import * as z from 'zod/mini';

/** It reaches nothing. */
export const env = z.object({});
