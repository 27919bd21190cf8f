import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { AGENT_ROLES } from '#shared/platform/http/caller.ts';
import { guidInput } from '#shared/platform/http/guid-input.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { emailText, nameText } from '#shared/platform/text/pieces.ts';

const LONGEST_NAME = 128;
const LONGEST_EMAIL = 128;

/** Only the roles of agents: operators cannot be created here. */
export const roles = z
  .array(z.enum(AGENT_ROLES))
  .min(1)
  .default(['admin_agent'])
  .transform((given) => AGENT_ROLES.filter((role) => given.includes(role)));

/** The name of a program, unique within its partner. */
export const clientName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const email = emailText(LONGEST_EMAIL).transform((address) => address.toLowerCase());

/** The assigned codes are the ones that have a name. */
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const country = z
  .string()
  .regex(/^[A-Za-z]{2}$/, rule('RULE_COUNTRY_CODE'))
  .transform((code) => code.toUpperCase())
  .refine((code) => REGIONS.of(code) !== undefined, rule('RULE_KNOWN_COUNTRY'));

export const listInput = z.object({ ...pageQuery });
export const partnerInput = z.object({ partnerId: guidInput });
export const savePartnerInput = z.object({
  partnerId: guidInput,
  name: nameText(LONGEST_NAME),
  /** A partner keeps its country if none is given. */
  country: country.optional(),
});
export const clientInput = z.object({ partnerId: guidInput, clientName });
export const saveClientInput = z.object({ partnerId: guidInput, clientName, roles });
export const agentInput = z.object({ partnerId: guidInput, email });
export const saveAgentInput = z.object({ partnerId: guidInput, email, roles });
