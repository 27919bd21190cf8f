import type { Brand } from '#shared/partners/brand.ts';
import type { BrandStore } from '#shared/partners/brand-store.ts';
import type { Directory, ProgramCredentials } from '#shared/partners/directory.ts';
import type { Partner, Principal } from '#shared/partners/partner.ts';
import type { PartnerStore } from '#shared/partners/partner-store.ts';
import type { PrincipalStore } from '#shared/partners/principal-store.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { PageRequest } from '#shared/platform/page.ts';
import { change, pageOf } from './memory-change.ts';

export class MemoryPartners implements PartnerStore {
  readonly #partners = new Map<string, Partner>();

  async find(partnerId: string): Promise<Partner | undefined> {
    return this.#partners.get(partnerId);
  }

  async list(page: PageRequest) {
    return pageOf([...this.#partners.values()], ({ id }) => `PARTNER#${id}`, page);
  }

  create(partner: Partner): Change {
    return change(
      `add partner ${partner.id}`,
      () => !this.#partners.has(partner.id),
      () => this.#partners.set(partner.id, partner),
    );
  }

  save(partner: Partner): Change {
    const { id, version } = partner;
    return change(
      `save partner ${id}`,
      () => this.#partners.get(id)?.version === version,
      () => this.#partners.set(id, { ...partner, version: version + 1 }),
    );
  }

  remove({ id, version }: Partner): Change {
    return change(
      `remove partner ${id}`,
      () => this.#partners.get(id)?.version === version,
      () => this.#partners.delete(id),
    );
  }
}

export class MemoryBrands implements BrandStore {
  readonly #brands = new Map<string, Brand>();

  async find(partnerId: string): Promise<Brand> {
    return this.#brands.get(partnerId) ?? { partnerId, version: 0 };
  }

  save(brand: Brand): Change {
    const { partnerId, version } = brand;
    return change(
      `save the brand of partner ${partnerId}`,
      () => (this.#brands.get(partnerId)?.version ?? 0) === version,
      () => this.#brands.set(partnerId, { ...brand, version: version + 1 }),
    );
  }
}

export class MemoryPrincipals implements PrincipalStore {
  readonly #principals = new Map<string, Principal>();

  async find(id: string): Promise<Principal | undefined> {
    return this.#principals.get(id);
  }

  grant(principal: Principal): Change {
    const { id, partnerId } = principal;
    return change(
      `let ${id} act for ${partnerId}`,
      () => (this.#principals.get(id)?.partnerId ?? partnerId) === partnerId,
      () => this.#principals.set(id, principal),
      new DomainError('AGENT_TAKEN', 'The person acts for another partner.'),
    );
  }

  revoke(id: string): Change {
    return change(
      `let ${id} act for nobody`,
      () => true,
      () => this.#principals.delete(id),
    );
  }
}

/** A directory that makes a second client of the same name, as Cognito does. */
export class MemoryDirectory implements Directory {
  readonly clients: (ProgramCredentials & { readonly name: string })[] = [];
  readonly people = new Map<string, string>();
  /** Addresses that an invitation was sent to. */
  readonly invited: string[] = [];

  async createClient(name: string): Promise<ProgramCredentials> {
    const clientId = `client-${this.clients.length + 1}`;
    const made = { name, clientId, clientSecret: `secret of ${clientId}` };
    this.clients.push(made);
    return made;
  }

  async findClient(name: string): Promise<ProgramCredentials | undefined> {
    return this.clients.find((client) => client.name === name);
  }

  async removeClient(clientId: string): Promise<void> {
    const at = this.clients.findIndex((client) => client.clientId === clientId);
    this.clients.splice(at, at < 0 ? 0 : 1);
  }

  async invite(email: string): Promise<string> {
    const known = this.people.get(email);
    if (known !== undefined) {
      return known;
    }
    this.invited.push(email);
    this.people.set(email, `person ${email}`);
    return `person ${email}`;
  }

  async removePerson(personId: string): Promise<void> {
    this.people.delete(personId.replace('person ', ''));
  }
}
