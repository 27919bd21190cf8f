import * as z from 'zod';

/** A Microsoft Entra tenant, in whatever case it is written. A text that is not a GUID names no partner. */
export const tenantId = z.guid().transform((id) => id.toLowerCase());
