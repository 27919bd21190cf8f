import * as z from 'zod';
import { CliError } from './cli-error.ts';
import { counted } from './confirm.ts';
import { readPages } from './read-pages.ts';
import type { Service } from './service.ts';

const partnerSchema = z.object({
  id: z.string(),
  name: z.string(),
  clients: z.array(
    z.object({
      ...{ clientName: z.string(), clientId: z.string().optional() },
      roles: z.array(z.string()),
    }),
  ),
  agents: z.array(z.object({ email: z.string(), roles: z.array(z.string()) })),
});
type Partner = z.output<typeof partnerSchema>;
const clientSchema = z.object({
  ...{ clientName: z.string(), clientId: z.string(), clientSecret: z.string().optional() },
  roles: z.array(z.string()),
});
const agentSchema = z.object({ email: z.string(), roles: z.array(z.string()) });

interface PartnerRef {
  readonly partner: string;
}
interface Client extends PartnerRef {
  readonly client: string;
  readonly roles?: readonly string[] | undefined;
}
interface Agent extends PartnerRef {
  readonly email: string;
  readonly roles?: readonly string[] | undefined;
}

const pathOf = ({ partner }: PartnerRef): string => `/partners/${encodeURIComponent(partner)}`;
const clientOf = (wanted: Client): string =>
  `${pathOf(wanted)}/clients/${encodeURIComponent(wanted.client)}`;
const agentOf = (wanted: Agent): string =>
  `${pathOf(wanted)}/agents/${encodeURIComponent(wanted.email)}`;

/** Adds a client. The response is the only one that has its secret. */
export async function addClient(service: Service, wanted: Client): Promise<string> {
  const { roles } = wanted;
  const made = await service.call(clientSchema, 'PUT', clientOf(wanted), {
    ...(roles && { roles }),
  });
  const line = `Client ${made.clientName} (${made.roles.join(', ')})`;
  return made.clientSecret === undefined
    ? `${line} already exists: ${made.clientId}. Its secret is not shown again. Remove the client and add it for a new one.`
    : [
        `${line} was added. Give the partner its id and its secret, which is shown only once:`,
        `  client id      ${made.clientId}`,
        `  client secret  ${made.clientSecret}`,
      ].join('\n');
}

/** Invites a person by e-mail. */
export async function addAgent(service: Service, wanted: Agent): Promise<string> {
  const { roles } = wanted;
  const { email, roles: own } = await service.call(agentSchema, 'PUT', agentOf(wanted), {
    ...(roles && { roles }),
  });
  return `${email} has access (${own.join(', ')}). A new user receives an invitation by e-mail.`;
}

/**
 * Adds a partner, its first admin agent, and a client. Each step prints its result at once, so that a failure of the
 * next one loses no secret. Existing parts stay as they are: an interrupted run resumes.
 */
export async function addPartner(
  service: Service,
  wanted: PartnerRef & {
    readonly name: string;
    readonly client: string;
    readonly admin?: string | undefined;
  },
): Promise<string> {
  const { partner, name, client, admin } = wanted;
  const { id } = await service.call(partnerSchema, 'PUT', pathOf(wanted), { name });
  console.log(`Partner ${name} is added: ${id}.`);
  if (admin !== undefined) {
    console.log(await addAgent(service, { partner, email: admin, roles: ['admin_agent'] }));
  }
  return addClient(service, { partner, client });
}

const linesOf = ({ id, name, clients, agents }: Partner): readonly string[] => [
  `${id}\t${name}`,
  ...clients.map(
    ({ clientName, clientId = 'being added', roles }) =>
      `  client\t${clientName}\t${clientId}\t${roles.join(',')}`,
  ),
  ...agents.map(({ email, roles }) => `  agent\t${email}\t${roles.join(',')}`),
];

/** Partners with their clients and agents, one line each. */
export async function listPartners(service: Service): Promise<string> {
  const partners = await readPages(service, '/partners', partnerSchema);
  return (
    partners.flatMap(linesOf).join('\n') || 'There are no partners. Add one with "partner add".'
  );
}

const STILL_VALID = 'Tokens already issued stay valid until they expire, within an hour.';

export async function removeClient(service: Service, wanted: Client): Promise<string> {
  await service.call(z.unknown(), 'DELETE', clientOf(wanted));
  return `Client ${wanted.client} is removed. ${STILL_VALID}`;
}

export async function removeAgent(service: Service, wanted: Agent): Promise<string> {
  await service.call(z.unknown(), 'DELETE', agentOf(wanted));
  return `${wanted.email} is removed. ${STILL_VALID}`;
}

/** The effect of a removal, for the question. */
export async function describeRemoval(service: Service, wanted: PartnerRef): Promise<string> {
  const { name, clients, agents } = await service.call(partnerSchema, 'GET', pathOf(wanted));
  return `Partner ${name} goes, with ${counted(clients.length, 'client')} and ${counted(agents.length, 'person', 'people')}: they get no new tokens. Its customers, purchases and links stay.`;
}

/** Removes the clients and agents of a partner, and then the partner. One that cannot be removed stops no other one; a repeat resumes. */
export async function removePartner(service: Service, wanted: PartnerRef): Promise<string> {
  const { partner } = wanted;
  const { name, clients, agents } = await service.call(partnerSchema, 'GET', pathOf(wanted));
  const stays: string[] = [];
  const attempt = async (member: string, remove: () => Promise<string>) => {
    try {
      console.log(await remove());
    } catch (error) {
      if (!(error instanceof CliError)) {
        throw error;
      }
      stays.push(`  ${member}: ${error.message}`);
    }
  };
  for (const { clientName: client } of clients) {
    await attempt(client, () => removeClient(service, { partner, client }));
  }
  for (const { email } of agents) {
    await attempt(email, () => removeAgent(service, { partner, email }));
  }
  if (stays.length > 0) {
    const left = counted(stays.length, 'member');
    throw new CliError(
      [
        `Partner ${name} stays: ${left} could not be removed:`,
        ...stays,
        'Run the same command again to resume.',
      ].join('\n'),
    );
  }
  await service.call(z.unknown(), 'DELETE', pathOf(wanted));
  return `Partner ${name} is removed. Its customers and purchases stay.`;
}
