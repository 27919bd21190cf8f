import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';

/** A GUID, in whatever case it is written: of a Microsoft Entra tenant, which names a partner or a customer, or of a subscription. */
export const guidInput = z.guid(rule('RULE_GUID')).transform((id) => id.toLowerCase());
