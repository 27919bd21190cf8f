import type * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import type { ProgramCredentials } from './directory.ts';
import {
  findClient,
  type Partner,
  type PartnerClient,
  requireUnclaimed,
  withClient,
  withoutClient,
} from './partner.ts';
import type { clientInput, saveClientInput } from './partner-input.ts';
import { type Dependencies, partnerRecord, requirePartner } from './partner-record.ts';

type Input = z.output<typeof saveClientInput>;

/** A client, with its secret if this request created it. */
export interface SavedClient {
  readonly partnerId: string;
  readonly client: PartnerClient;
  readonly credentials: ProgramCredentials | undefined;
}

/** The name of a client in the directory, made only of characters that the directory allows. */
const directoryName = (partnerId: string, clientName: string): string =>
  `${partnerId} ${clientName}`;

/**
 * Claims the client in the table first, because the directory would create a second client with the same name. An
 * expired claim belongs to an interrupted request, which may or may not have created the client.
 */
async function makeClient(
  { partners, directory, commit }: Dependencies,
  { partner, client }: { readonly partner: Partner; readonly client: PartnerClient },
): Promise<{ readonly partner: Partner; readonly credentials: ProgramCredentials }> {
  const interrupted = findClient(partner, client.name);
  const claimed = withClient(partner, client);
  await commit([partners.save(claimed)]);
  const name = directoryName(partner.id, client.name);
  const credentials =
    (interrupted && (await directory.findClient(name))) ?? (await directory.createClient(name));
  return { partner: { ...claimed, version: claimed.version + 1 }, credentials };
}

/** Adds a client of the partner, or changes its roles. The next token that it obtains has the new roles. */
export const saveClient =
  (dependencies: Dependencies) =>
  async (
    { partnerId, clientName: name, roles }: Input,
    context: Context,
  ): Promise<Outcome<SavedClient>> => {
    const { partners, principals } = dependencies;
    const partner = await requirePartner(dependencies, partnerId);
    const known = findClient(partner, name);
    requireUnclaimed(known, context.wallClock());
    const changeTo = (next: Partner, client: PartnerClient, clientId: string) => [
      partners.save(withClient(next, client)),
      principals.grant({ id: clientId, partnerId, roles }),
      partnerRecord(dependencies, partnerId, context, {
        operationType:
          known?.state.kind === 'active' ? 'update_partner_client' : 'create_partner_client',
        resourceId: clientId,
        after: { name, roles: roles.join() },
      }),
    ];
    if (known?.state.kind === 'active') {
      const client = { ...known, roles };
      const isSame = known.roles.join() === roles.join();
      return {
        result: { partnerId, client, credentials: undefined },
        changes: isSame ? [] : changeTo(partner, client, known.state.clientId),
      };
    }
    const state = { kind: 'making', claimedAt: context.wallClock() } as const;
    const making = { name, roles, createdAt: context.now, state };
    const made = await makeClient(dependencies, { partner, client: making });
    const { clientId } = made.credentials;
    const client: PartnerClient = { ...making, state: { kind: 'active', clientId } };
    return {
      result: { partnerId, client, credentials: made.credentials },
      changes: changeTo(made.partner, client, clientId),
    };
  };

/** Removes a client. Issued tokens stay valid until they expire. An interrupted request can be repeated. */
export const removeClient =
  (dependencies: Dependencies) =>
  async (
    { partnerId, clientName }: z.output<typeof clientInput>,
    context: Context,
  ): Promise<Outcome<undefined>> => {
    const { partners, principals, directory } = dependencies;
    const partner = await requirePartner(dependencies, partnerId);
    const client = findClient(partner, clientName);
    if (!client) {
      throw new DomainError(
        'CLIENT_NOT_FOUND',
        because('CLIENT_NOT_FOUND', { partnerId, clientName }),
      );
    }
    requireUnclaimed(client, context.wallClock());
    const clientId =
      client.state.kind === 'active'
        ? client.state.clientId
        : (await directory.findClient(directoryName(partnerId, clientName)))?.clientId;
    if (clientId !== undefined) {
      await directory.removeClient(clientId);
    }
    return {
      result: undefined,
      changes: [
        partners.save(withoutClient(partner, clientName)),
        ...(clientId === undefined ? [] : [principals.revoke(clientId)]),
        partnerRecord(dependencies, partnerId, context, {
          operationType: 'delete_partner_client',
          resourceId: clientId ?? clientName,
          before: { name: clientName, roles: client.roles.join() },
          after: { state: 'removed' },
        }),
      ],
    };
  };
