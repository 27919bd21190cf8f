import * as z from 'zod';
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
const pageSchema = z.object({
  items: z.array(partnerSchema),
  links: z.object({
    next: z
      .object({ headers: z.array(z.object({ key: z.string(), value: z.string() })) })
      .optional(),
  }),
});

interface Place {
  readonly partner: string;
}
interface Client extends Place {
  readonly client: string;
  readonly roles?: readonly string[] | undefined;
}
interface Agent extends Place {
  readonly email: string;
  readonly roles?: readonly string[] | undefined;
}

const PAGE = 500;
const placeOf = ({ partner }: Place): string => `/partners/${encodeURIComponent(partner)}`;
const clientOf = (wanted: Client): string =>
  `${placeOf(wanted)}/clients/${encodeURIComponent(wanted.client)}`;
const agentOf = (wanted: Agent): string =>
  `${placeOf(wanted)}/agents/${encodeURIComponent(wanted.email)}`;

/** Lets a program in. Its secret is in this answer and in no other. */
export async function addClient(service: Service, wanted: Client): Promise<string> {
  const { roles } = wanted;
  const made = await service.call(clientSchema, 'PUT', clientOf(wanted), {
    ...(roles && { roles }),
  });
  const line = `Client ${made.clientName} (${made.roles.join(', ')})`;
  return made.clientSecret === undefined
    ? `${line} was there: ${made.clientId}. Its secret is not shown again; remove and add it for a new one.`
    : [
        `${line} was made. Give the partner its id and secret, which is shown now and never again:`,
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
  return `${email} is let in (${own.join(', ')}); who is new gets an invitation by e-mail.`;
}

/**
 * Onboards a partner: itself, a program, and its first admin agent. Each step says what it did, so that one that fails
 * loses no secret of those before it. What is there already stays as it is: broken off, the same command goes on.
 */
export async function addPartner(
  service: Service,
  wanted: Place & {
    readonly name: string;
    readonly client: string;
    readonly admin?: string | undefined;
  },
): Promise<string> {
  const { partner, name, client, admin } = wanted;
  const { id } = await service.call(partnerSchema, 'PUT', placeOf(wanted), { name });
  console.log(`Partner ${name} is there: ${id}.`);
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

/** Every partner with its clients and people, a line each. */
export async function listPartners(service: Service): Promise<string> {
  const query = new URLSearchParams({ size: String(PAGE) });
  const lines: string[] = [];
  for (;;) {
    const { items, links } = await service.call(pageSchema, 'GET', `/partners?${query}`);
    lines.push(...items.flatMap(linesOf));
    const token = links.next?.headers[0]?.value;
    if (token === undefined) {
      return lines.join('\n') || 'There is no partner.';
    }
    query.set('seekOperation', 'Next');
    query.set('continuationToken', token);
  }
}

const STILL = 'Tokens that are out hold until they end, within an hour.';

export async function removeClient(service: Service, wanted: Client): Promise<string> {
  await service.call(z.unknown(), 'DELETE', clientOf(wanted));
  return `Client ${wanted.client} is let in no more. ${STILL}`;
}

export async function removeAgent(service: Service, wanted: Agent): Promise<string> {
  await service.call(z.unknown(), 'DELETE', agentOf(wanted));
  return `${wanted.email} is let in no more. ${STILL}`;
}

/** Takes out all that was let in, and then the partner. Broken off, the same command goes on. */
export async function removePartner(service: Service, wanted: Place): Promise<string> {
  const { partner } = wanted;
  const { name, clients, agents } = await service.call(partnerSchema, 'GET', placeOf(wanted));
  for (const { clientName: client } of clients) {
    console.log(await removeClient(service, { partner, client }));
  }
  for (const { email } of agents) {
    console.log(await removeAgent(service, { partner, email }));
  }
  await service.call(z.unknown(), 'DELETE', placeOf(wanted));
  return `Partner ${name} is gone. Its customers and purchases stay.`;
}
