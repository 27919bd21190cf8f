import * as z from 'zod';
import { domainOf } from '#shared/platform/text/domain.ts';
import { CliError } from './cli-error.ts';
import { guidOf } from './options.ts';
import type { Service } from './service.ts';

export const KINDS = ['domain', 'tenant', 'subscription'] as const;
export type Kind = (typeof KINDS)[number];

const claimSchema = z.object({
  ...{ kind: z.string(), id: z.string(), partnerId: z.string(), customerId: z.string() },
  claimedDate: z.string(),
});

/** The id as the service has it; a domain may come as the address of its site. */
function claimedId(kind: Kind, text: string): string {
  const id =
    kind === 'domain'
      ? domainOf(text.trim().replace(/^https?:\/\/|\/$/gi, ''))
      : z.guid().safeParse(guidOf(text)).data;
  if (id === undefined) {
    const wanted = kind === 'domain' ? 'a domain name such as contoso.com' : 'a GUID';
    throw new CliError(`"${text}" is no ${kind}: it must be ${wanted}. Nothing was changed.`);
  }
  return id;
}

const pathOf = (kind: Kind, id: string): string =>
  `/claims/${kind}s/${encodeURIComponent(claimedId(kind, id))}`;

/** A claim as one line: its object, the partner, the customer, and since when. */
export async function showClaim(service: Service, kind: Kind, id: string): Promise<string> {
  const claim = await service.call(claimSchema, 'GET', pathOf(kind, id));
  return [claim.kind, claim.id, claim.partnerId, claim.customerId, claim.claimedDate].join('\t');
}

/** Releases a claim, so that anybody may have it. */
export async function releaseClaim(service: Service, kind: Kind, id: string): Promise<string> {
  await service.call(z.unknown(), 'DELETE', pathOf(kind, id));
  return `The ${kind} ${id} is released. Anybody may claim it.`;
}
