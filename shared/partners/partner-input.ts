import * as z from 'zod';
import { AGENT_ROLES } from '#shared/platform/http/caller.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { tenantId as partnerId } from '#shared/platform/http/tenant-id.ts';
import { emailText, nameText } from '#shared/platform/text/pieces.ts';

const LONGEST_NAME = 128;
const LONGEST_EMAIL = 128;

/** Only the roles of agents: operators cannot be created here. */
const roles = z
  .array(z.enum(AGENT_ROLES))
  .min(1)
  .default(['admin_agent'])
  .transform((given) => AGENT_ROLES.filter((role) => given.includes(role)));

/** The name of a program, unique within its partner. */
const clientName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

const email = emailText(LONGEST_EMAIL).transform((address) => address.toLowerCase());

export const listInput = z.object({ ...pageQuery });
export const partnerInput = z.object({ partnerId });
export const savePartnerInput = z.object({
  partnerId,
  name: nameText(LONGEST_NAME),
});
export const clientInput = z.object({ partnerId, clientName });
export const saveClientInput = z.object({ partnerId, clientName, roles });
export const agentInput = z.object({ partnerId, email });
export const saveAgentInput = z.object({ partnerId, email, roles });
