import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';

/** A GUID, in whatever case it is written. */
export const guidInput = z.guid(rule('RULE_GUID')).transform((id) => id.toLowerCase());

/** A Microsoft Entra tenant. A text that is not a GUID names no partner. */
export const tenantId = guidInput;
