import * as z from 'zod/mini';

export const env = z.object({ TABLE_NAME: z.string(), SENDER_FUNCTION_NAME: z.string() });
