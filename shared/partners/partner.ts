import { DomainError } from '#shared/platform/errors.ts';
import type { AgentRole } from '#shared/platform/http/caller.ts';
import { because } from '#shared/platform/sentence.ts';

/** A program of a partner, such as its portal. Only the directory knows its secret. */
export interface PartnerClient {
  readonly name: string;
  readonly roles: readonly AgentRole[];
  readonly createdAt: Date;
  /** The id in the directory, or the claim of the request that is creating the client there. */
  readonly state:
    | { readonly kind: 'active'; readonly clientId: string }
    | { readonly kind: 'making'; readonly claimedAt: number };
}

/** A person of a partner. */
export interface PartnerAgent {
  readonly email: string;
  readonly roles: readonly AgentRole[];
  readonly personId: string;
  readonly invitedAt: Date;
}

/** A reseller that buys here, with the programs and people that act for it. */
export interface Partner {
  /** Its tenant: a GUID in lower case. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. Partners that were added before it was asked for have none. */
  readonly country?: string | undefined;
  readonly clients: readonly PartnerClient[];
  readonly agents: readonly PartnerAgent[];
  readonly createdAt: Date;
  readonly version: number;
}

/** The partner and roles in the token of a person or a program. It cannot make anyone an operator. */
export interface Principal {
  /** The directory's id of a person or of a client. */
  readonly id: string;
  readonly partnerId: string;
  readonly roles: readonly AgentRole[];
}

/** Limits, because clients and agents are stored in one item. */
const MOST_CLIENTS = 20;
const MOST_AGENTS = 200;

/**
 * The lifetime of a claim in milliseconds of the wall clock. It is longer than a request can run: after it, the request
 * that claimed the client has ended, and another one may continue.
 */
export const CLAIM_MILLISECONDS = 60_000;

export const findClient = ({ clients }: Partner, name: string): PartnerClient | undefined =>
  clients.find((client) => client.name === name);

export const findAgent = ({ agents }: Partner, email: string): PartnerAgent | undefined =>
  agents.find((agent) => agent.email === email);

const full = (what: 'PARTNER_CLIENTS' | 'PARTNER_AGENTS', most: number): DomainError =>
  new DomainError('PARTNER_FULL', because('PARTNER_FULL', { most, what: because(what) }));

/** Adds a client to a partner, replacing the client of the same name. */
export function withClient(partner: Partner, client: PartnerClient): Partner {
  const others = partner.clients.filter(({ name }) => name !== client.name);
  if (others.length >= MOST_CLIENTS) {
    throw full('PARTNER_CLIENTS', MOST_CLIENTS);
  }
  return { ...partner, clients: [...others, client] };
}

export function withAgent(partner: Partner, agent: PartnerAgent): Partner {
  const others = partner.agents.filter(({ email }) => email !== agent.email);
  if (others.length >= MOST_AGENTS) {
    throw full('PARTNER_AGENTS', MOST_AGENTS);
  }
  return { ...partner, agents: [...others, agent] };
}

export const withoutClient = (partner: Partner, name: string): Partner => ({
  ...partner,
  clients: partner.clients.filter((client) => client.name !== name),
});

export const withoutAgent = (partner: Partner, email: string): Partner => ({
  ...partner,
  agents: partner.agents.filter((agent) => agent.email !== email),
});

/** Refuses while another request may be making or removing the client in the directory. */
export function requireUnclaimed(client: PartnerClient | undefined, wallClock: number): void {
  if (client?.state.kind !== 'making') {
    return;
  }
  const left = client.state.claimedAt + CLAIM_MILLISECONDS - wallClock;
  if (left > 0) {
    throw new DomainError('CLIENT_BUSY', because('CLIENT_BUSY', { clientName: client.name }), {
      retryAfterSeconds: Math.ceil(left / 1_000),
    });
  }
}

/** Refuses to remove a partner that still has clients or agents. */
export function requireUnused({ id, clients, agents }: Partner): void {
  if (clients.length + agents.length > 0) {
    throw new DomainError(
      'PARTNER_IN_USE',
      because('PARTNER_IN_USE', { id, clientCount: clients.length, agentCount: agents.length }),
    );
  }
}

const admins = ({ agents }: Pick<Partner, 'agents'>): readonly PartnerAgent[] =>
  agents.filter(({ roles }) => roles.includes('admin_agent'));

/** Refuses a change of an agent's roles after which a partner that has admin agents would have none. */
export function requireAdminLeft(
  partner: Partner,
  { email, roles }: Pick<PartnerAgent, 'email' | 'roles'>,
): void {
  const others = admins(partner).filter((agent) => agent.email !== email);
  const isAdmin = findAgent(partner, email)?.roles.includes('admin_agent') ?? false;
  if (isAdmin && others.length === 0 && !roles.includes('admin_agent')) {
    throw new DomainError('LAST_ADMIN', because('LAST_ADMIN', { email }), { data: ['email'] });
  }
}
