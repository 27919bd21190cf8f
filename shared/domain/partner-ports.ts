import type { Partner, Principal } from './partner.ts';
import type { Change, Page, PageRequest } from './ports.ts';

export interface PartnerRepository {
  find(partnerId: string): Promise<Partner | undefined>;
  /** By id. */
  list(page: PageRequest): Promise<Page<Partner>>;
  /** Refuses a second one of the same id. */
  create(partner: Partner): Change;
  /** Refuses a stale one by its version. */
  save(partner: Partner): Change;
  /** Refuses a stale one by its version. */
  remove(partner: Partner): Change;
}

/** What tokens say of whom, and nothing else: this is all that the tokens' issuer reads. */
export interface PrincipalRepository {
  find(id: string): Promise<Principal | undefined>;
  /** Refuses one that is another partner's. */
  grant(principal: Principal): Change;
  revoke(id: string): Change;
}

export interface ProgramCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where people and programs have their passwords and secrets. */
export interface Directory {
  /** Makes another one each time, also of the same name. */
  createClient(name: string): Promise<ProgramCredentials>;
  /** By name: reads all there are, a page at a time. */
  findClient(name: string): Promise<ProgramCredentials | undefined>;
  /** No error if there is none. */
  removeClient(clientId: string): Promise<void>;
  /** Sends an invitation by e-mail to a person who is not known yet. Answers the person's id in any case. */
  invite(email: string): Promise<string>;
  /** No error if there is none. */
  removePerson(personId: string): Promise<void>;
}
