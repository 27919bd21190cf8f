import type { components } from '@countersign/client/api';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, doneOf } from './client.ts';

export type Brand = components['schemas']['SaveOwnBrandInput'];
export type Partner = components['schemas']['Partner'];
export type AgentRole = components['schemas']['AgentOfPartner']['roles'][number];

export const AGENT_ROLES = ['admin_agent', 'sales_agent', 'helpdesk_agent'] as const;

const header = (requestId: string) => ({ 'MS-RequestId': requestId });

export const saveBrand = (brand: Brand, requestId: string) =>
  bodyOf(api.PUT('/v1/me/brand', { params: { header: header(requestId) }, body: brand }));

export const ownPartnerQuery = () =>
  queryOptions({
    queryKey: ['me', 'partner'],
    queryFn: () => bodyOf(api.GET('/v1/me/partner')),
  });

/** A person or a program of a partner: its address or name, and its roles. */
export interface Member {
  readonly name: string;
  readonly roles: readonly AgentRole[];
}

export interface SavedMember {
  readonly roles: readonly AgentRole[];
  /** The secret of a new program: no other answer has it. */
  readonly clientSecret?: string | undefined;
  readonly clientId?: string | undefined;
}

/** The commands on the people and programs of a partner. */
export interface Members {
  readonly saveAgent: (agent: Member, requestId: string) => Promise<SavedMember>;
  readonly removeAgent: (email: string, requestId: string) => Promise<unknown>;
  readonly saveClient: (client: Member, requestId: string) => Promise<SavedMember>;
  readonly removeClient: (clientName: string, requestId: string) => Promise<unknown>;
  /** The operations of the contract that a person needs for them. */
  readonly operations: Readonly<Record<'agents' | 'clients', string>>;
}

/** The caller's own partner. */
export const OWN_MEMBERS: Members = {
  operations: { agents: 'saveOwnAgent', clients: 'saveOwnClient' },
  saveAgent: ({ name: email, roles }, requestId) =>
    bodyOf(
      api.PUT('/v1/me/partner/agents/{email}', {
        params: { path: { email }, header: header(requestId) },
        body: { roles: [...roles] },
      }),
    ),
  removeAgent: (email, requestId) =>
    doneOf(
      api.DELETE('/v1/me/partner/agents/{email}', {
        params: { path: { email }, header: header(requestId) },
      }),
    ),
  saveClient: ({ name: clientName, roles }, requestId) =>
    bodyOf(
      api.PUT('/v1/me/partner/clients/{clientName}', {
        params: { path: { clientName }, header: header(requestId) },
        body: { roles: [...roles] },
      }),
    ),
  removeClient: (clientName, requestId) =>
    doneOf(
      api.DELETE('/v1/me/partner/clients/{clientName}', {
        params: { path: { clientName }, header: header(requestId) },
      }),
    ),
};
