import * as z from 'zod/mini';

export const env = z.object({ AUDIT_BUCKET_NAME: z.string() });
