import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { attributeOf } from '../assembly/attributes.ts';
import type { Deployed } from '../assembly/deployment.ts';
import { readStored, writeStored } from '../common/json-store.ts';
import { awsError, type JsonAnswer, serveAwsJson } from './aws-json.ts';
import type { LoopbackServer } from './loopback-server.ts';

export const USER_POOL_TYPE = 'AWS::Cognito::UserPool';
export const userPoolProperties = z.object({
  LambdaConfig: z.object({
    PreTokenGenerationConfig: z.object({ LambdaArn: z.string(), LambdaVersion: z.literal('V3_0') }),
  }),
});
type UserPool = Deployed<z.output<typeof userPoolProperties>>;

const clientSchema = z.object({ id: z.string(), name: z.string(), secret: z.string() });
const personSchema = z.object({ sub: z.string(), email: z.string() });
const keptSchema = z.object({ clients: z.array(clientSchema), people: z.array(personSchema) });
type Kept = z.output<typeof keptSchema>;
export type PoolClient = z.output<typeof clientSchema>;
export type PoolPerson = z.output<typeof personSchema>;

const byName = z.object({ ClientName: z.string().regex(/^[\w\s+=,.@-]{1,128}$/) });
const newClient = byName.extend({
  GenerateSecret: z.literal(true),
  AllowedOAuthFlowsUserPoolClient: z.literal(true),
  AllowedOAuthFlows: z.tuple([z.literal('client_credentials')]),
  AllowedOAuthScopes: z.array(z.string().includes('/')).min(1),
});
const byId = z.object({ ClientId: z.string() });
const pageInput = z.object({
  MaxResults: z.int().min(1).max(60),
  NextToken: z.string().optional(),
});
const byUsername = z.object({ Username: z.string() });

/** The people and programs of the template's user pool. */
export interface CognitoEmulator extends LoopbackServer {
  findClient(id: string): PoolClient | undefined;
  findPerson(email: string): PoolPerson | undefined;
}

const attributesOf = ({ sub, email }: PoolPerson) => [
  { Name: 'sub', Value: sub },
  { Name: 'email', Value: email },
];
const ok = (body: object = {}): JsonAnswer => ({ status: 200, body });
const noClient = awsError('ResourceNotFoundException', 'There is no such client.');
const noPerson = awsError('UserNotFoundException', 'There is no such user.');

/** Operations of the pool. Every change is stored before its operation is answered. */
function operations(kept: Kept, keep: () => Promise<void>) {
  const clientOf = (input: unknown) => {
    const { ClientId } = byId.parse(input);
    return kept.clients.find(({ id }) => id === ClientId);
  };
  const personOf = (input: unknown) => {
    const { Username } = byUsername.parse(input);
    return kept.people.find((person) => [person.email, person.sub].includes(Username));
  };
  const show = ({ id, name, secret }: PoolClient) =>
    ok({ UserPoolClient: { ClientId: id, ClientName: name, ClientSecret: secret } });

  return {
    async CreateUserPoolClient(input: unknown) {
      const { ClientName: name } = newClient.parse(input);
      const id = randomBytes(13).toString('hex');
      const client = { id, name, secret: randomBytes(26).toString('hex') };
      kept.clients.push(client);
      await keep();
      return show(client);
    },
    async DescribeUserPoolClient(input: unknown) {
      const client = clientOf(input);
      return client ? show(client) : noClient;
    },
    async ListUserPoolClients(input: unknown) {
      const { MaxResults, NextToken = '0' } = pageInput.parse(input);
      const end = Number(NextToken) + MaxResults;
      return ok({
        UserPoolClients: kept.clients
          .slice(Number(NextToken), end)
          .map(({ id, name }) => ({ ClientId: id, ClientName: name })),
        ...(kept.clients.length > end && { NextToken: String(end) }),
      });
    },
    async DeleteUserPoolClient(input: unknown) {
      const client = clientOf(input);
      kept.clients = kept.clients.filter((each) => each !== client);
      await keep();
      return client ? ok() : noClient;
    },
    async AdminCreateUser(input: unknown) {
      if (personOf(input)) {
        return awsError('UsernameExistsException', 'The user exists.');
      }
      const person = { sub: randomUUID(), email: byUsername.parse(input).Username };
      kept.people.push(person);
      await keep();
      return ok({ User: { Username: person.sub, Attributes: attributesOf(person) } });
    },
    async AdminGetUser(input: unknown) {
      const person = personOf(input);
      return person ? ok({ UserAttributes: attributesOf(person) }) : noPerson;
    },
    async AdminDeleteUser(input: unknown) {
      const person = personOf(input);
      kept.people = kept.people.filter((each) => each !== person);
      await keep();
      return person ? ok() : noPerson;
    },
  };
}
type Operations = ReturnType<typeof operations>;

const isOperation = (all: Operations, name: string): name is keyof Operations =>
  Object.hasOwn(all, name);

/**
 * Speaks as much of Cognito's protocol as functions use: they let programs and people in, and out again. Nobody is sent
 * an invitation, and nobody signs in: tokens are asked for below /_local/.
 */
export async function startCognito(
  dataDir: string | undefined,
  userPools: readonly UserPool[],
): Promise<CognitoEmulator> {
  const file = dataDir && join(dataDir, 'cognito.json');
  const kept = (file && (await readStored(file, keptSchema))) || { clients: [], people: [] };
  // Writes run in sequence: each one writes the whole file.
  let writing = Promise.resolve();
  const keep = (): Promise<void> => {
    writing = writing.then(() => (file ? writeStored(file, kept) : undefined));
    return writing;
  };
  const all = operations(kept, keep);
  const pools = new Set(userPools.map(({ resource }) => attributeOf(resource, 'Ref', '')));
  const server = await serveAwsJson((target, input) => {
    const name = String(target).replace(/^AWSCognitoIdentityProviderService\./, '');
    if (!isOperation(all, name)) {
      return awsError('UnknownOperationException', `${name} is not served here.`);
    }
    const { data } = z.object({ UserPoolId: z.string() }).safeParse(input);
    return data && pools.has(data.UserPoolId)
      ? all[name](input)
      : awsError('ResourceNotFoundException', 'There is no such user pool.');
  });
  return {
    ...server,
    findClient: (id) => kept.clients.find((client) => client.id === id),
    findPerson: (email) => kept.people.find((person) => person.email === email),
  };
}
