import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';

/** A Microsoft Entra tenant, in whatever case it is written. A text that is not a GUID names no partner. */
export const tenantId = z.guid(rule('RULE_GUID')).transform((id) => id.toLowerCase());
