import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  DeleteUserPoolClientCommand,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
  ResourceNotFoundException,
  UserNotFoundException,
  UsernameExistsException,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';

export interface ProgramCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The directory that holds the passwords of people and the secrets of programs. */
export interface Directory {
  /** Creates a new client each time, even with the same name. */
  createClient(name: string): Promise<ProgramCredentials>;
  /** Finds a client by name, reading all clients a page at a time. */
  findClient(name: string): Promise<ProgramCredentials | undefined>;
  /** No error if there is none. */
  removeClient(clientId: string): Promise<void>;
  /** Sends an invitation by e-mail to a new person. Returns the id of the person, new or not. */
  invite(email: string): Promise<string>;
  /** No error if there is none. */
  removePerson(personId: string): Promise<void>;
}

export interface UserPool {
  readonly id: string;
  /** The scope that clients may request. */
  readonly scope: string;
}

/** The largest page that Cognito returns. */
const CLIENTS_IN_A_PAGE = 60;

function subjectOf(attributes: readonly AttributeType[] = []): string {
  const subject = attributes.find(({ Name }) => Name === 'sub')?.Value;
  if (subject === undefined) {
    throw new Error('The user pool returned a person without an id.');
  }
  return subject;
}

function credentialsOf(client: UserPoolClientType = {}): ProgramCredentials {
  const { ClientId: clientId, ClientSecret: clientSecret } = client;
  if (clientId === undefined || clientSecret === undefined) {
    throw new Error('The user pool returned a client without a secret.');
  }
  return { clientId, clientSecret };
}

type Gone = typeof ResourceNotFoundException | typeof UserNotFoundException;

/** Ignores the error that says that the resource no longer exists. */
async function unless(gone: Gone, request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof gone)) {
      throw error;
    }
  }
}

/** A Cognito user pool. */
export class CognitoDirectory implements Directory {
  readonly #client: CognitoIdentityProviderClient;
  readonly #pool: UserPool;

  constructor(client: CognitoIdentityProviderClient, pool: UserPool) {
    this.#client = client;
    this.#pool = pool;
  }

  async createClient(name: string): Promise<ProgramCredentials> {
    const { UserPoolClient } = await this.#client.send(
      new CreateUserPoolClientCommand({
        ...{ UserPoolId: this.#pool.id, ClientName: name, GenerateSecret: true },
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['client_credentials'],
        AllowedOAuthScopes: [this.#pool.scope],
        // Without this list, Cognito's defaults would let people sign in through the client.
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      }),
    );
    return credentialsOf(UserPoolClient);
  }

  async findClient(name: string): Promise<ProgramCredentials | undefined> {
    const clientId = await this.#clientIdOf(name);
    if (clientId === undefined) {
      return undefined;
    }
    const { UserPoolClient } = await this.#client.send(
      new DescribeUserPoolClientCommand({ UserPoolId: this.#pool.id, ClientId: clientId }),
    );
    return credentialsOf(UserPoolClient);
  }

  removeClient(clientId: string): Promise<void> {
    const input = { UserPoolId: this.#pool.id, ClientId: clientId };
    return unless(
      ResourceNotFoundException,
      this.#client.send(new DeleteUserPoolClientCommand(input)),
    );
  }

  async invite(email: string): Promise<string> {
    const person = { UserPoolId: this.#pool.id, Username: email };
    try {
      const { User } = await this.#client.send(
        new AdminCreateUserCommand({
          ...person,
          DesiredDeliveryMediums: ['EMAIL'],
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
          ],
        }),
      );
      return subjectOf(User?.Attributes);
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) {
        throw error;
      }
    }
    const { UserAttributes } = await this.#client.send(new AdminGetUserCommand(person));
    return subjectOf(UserAttributes);
  }

  removePerson(personId: string): Promise<void> {
    const input = { UserPoolId: this.#pool.id, Username: personId };
    return unless(UserNotFoundException, this.#client.send(new AdminDeleteUserCommand(input)));
  }

  async #clientIdOf(name: string): Promise<string | undefined> {
    let NextToken: string | undefined;
    do {
      const page = await this.#client.send(
        new ListUserPoolClientsCommand({
          ...{ UserPoolId: this.#pool.id, MaxResults: CLIENTS_IN_A_PAGE, NextToken },
        }),
      );
      const found = page.UserPoolClients?.find(({ ClientName }) => ClientName === name);
      if (found) {
        return found.ClientId;
      }
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return undefined;
  }
}

const elsewhere = async (): Promise<never> => {
  throw new DomainError('IDENTITY_ELSEWHERE', because('IDENTITY_ELSEWHERE'));
};

/** The directory of a stage whose people and programs belong to an external issuer. */
export const NO_DIRECTORY: Directory = {
  createClient: elsewhere,
  findClient: elsewhere,
  removeClient: elsewhere,
  invite: elsewhere,
  removePerson: elsewhere,
};
