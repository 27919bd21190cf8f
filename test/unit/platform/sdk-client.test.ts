import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { HttpRequest } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ATTEMPTS, sdkClient, TIME_LIMITS } from '#shared/platform/aws/sdk-client.ts';
import { signedRequest } from '#shared/platform/aws/signed-request.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';

const REGION = 'us-east-1';
const credentials = { accessKeyId: 'id', secretAccessKey: 'secret' };
const SHORT = { ...TIME_LIMITS, requestTimeout: 40, socketTimeout: 40 };

interface AnyClient {
  readonly config: { readonly maxAttempts: () => Promise<number>; readonly requestHandler: object };
}

/** The settings of a handler. It reads them when it is first used. */
async function settingsOf(handler: unknown) {
  if (!(handler instanceof NodeHttpHandler)) {
    throw new Error('This client has a handler of its own.');
  }
  const aborted = handler.handle(new HttpRequest({}), { abortSignal: AbortSignal.abort() });
  await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
  return handler.httpHandlerConfigs();
}

/** The settings that a client works by. */
const limitsOf = async ({ config }: AnyClient) => ({
  attempts: await config.maxAttempts(),
  ...(await settingsOf(config.requestHandler)),
});

let stop: () => Promise<void> = async () => undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await stop();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A service that answers none of the requests before all of them have arrived. */
const serveTogether = (count: number) => {
  const arrived: ServerResponse[] = [];
  return serve((_, response) => {
    arrived.push(response);
    if (arrived.length === count) {
      for (const each of arrived) {
        each.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.0' }).end('{}');
      }
    }
  });
};
const CROWD = 200;

describe('a client of AWS', () => {
  it.each<[string, () => AnyClient]>([
    ['DynamoDB', () => openTable('table').client],
    ['KMS', () => sdkClient(KMSClient)],
    ['Lambda', () => sdkClient(LambdaClient)],
    ['Cognito', () => sdkClient(CognitoIdentityProviderClient)],
    ['Secrets Manager', () => sdkClient(SecretsManagerClient)],
    ['S3', () => storageClient({ requestChecksumCalculation: 'WHEN_REQUIRED' })],
  ])('for %s has limits of time, and of attempts', async (_, make) => {
    vi.stubEnv('AWS_REGION', REGION);
    const { attempts, ...limits } = await limitsOf(make());
    expect(attempts).toBe(ATTEMPTS);
    expect(limits).toMatchObject({
      connectionTimeout: TIME_LIMITS.connectionTimeout,
      requestTimeout: expect.any(Number),
      socketTimeout: expect.any(Number),
      throwOnRequestTimeout: true,
      httpsAgent: { maxSockets: 1_000 },
    });
  });

  it('waits a second for a connection and four for a response, of storage eight, and tries three times', async () => {
    vi.stubEnv('AWS_REGION', REGION);
    const expected = { attempts: 3, connectionTimeout: 1_000 };
    expect(await limitsOf(sdkClient(KMSClient))).toMatchObject({
      ...expected,
      ...{ requestTimeout: 4_000, socketTimeout: 4_000 },
    });
    expect(await limitsOf(storageClient())).toMatchObject({
      ...expected,
      ...{ requestTimeout: 8_000, socketTimeout: 20_000 },
    });
  });

  it('has nothing that copies inputs and outputs for a log', () => {
    vi.stubEnv('AWS_REGION', REGION);
    const steps = sdkClient(DynamoDBClient).middlewareStack.identify();
    expect(steps.filter((step) => /^(?:logger|hostHeader)Middleware/.test(step))).toEqual([
      expect.stringMatching(/^hostHeaderMiddleware/),
    ]);
  });

  it('ends all of its attempts before the shortest function does', () => {
    const longest = ATTEMPTS * (TIME_LIMITS.connectionTimeout + TIME_LIMITS.requestTimeout);
    expect(longest).toBeLessThanOrEqual(15_000);
  });

  it('lets no request of a crowd wait for the connection of another', async () => {
    const endpoint = await serveTogether(CROWD);
    const client = sdkClient(DynamoDBClient, { endpoint, region: REGION, credentials });
    const command = new GetItemCommand({ TableName: 't', Key: { PK: { S: 'a' } } });
    const answers = await Promise.all(Array.from({ length: CROWD }, () => client.send(command)));
    expect(answers.map(({ $metadata }) => $metadata.attempts)).toEqual(answers.map(() => 1));
  });

  it('gives up a service that does not answer, after its attempts', async () => {
    const endpoint = await serve(() => undefined);
    const client = sdkClient(DynamoDBClient, {
      ...{ endpoint, region: REGION, credentials, requestHandler: SHORT },
    });
    const command = new GetItemCommand({ TableName: 't', Key: { PK: { S: 'a' } } });
    await expect(client.send(command)).rejects.toMatchObject({
      name: 'TimeoutError',
      $metadata: { attempts: ATTEMPTS },
    });
  });
});

describe('the click’s own client', () => {
  const send = (endpoint: string) =>
    signedRequest('dynamodb', endpoint, { region: REGION, credentials }, SHORT)({}, '{}');

  it('lets no request of a crowd wait for the connection of another', async () => {
    const endpoint = await serveTogether(CROWD);
    const request = signedRequest('dynamodb', endpoint, { region: REGION, credentials });
    const answers = await Promise.all(Array.from({ length: CROWD }, () => request({}, '{}')));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
  });

  it('waits a second for a connection and three for a response and each part of its body', async () => {
    const handle = vi.spyOn(NodeHttpHandler.prototype, 'handle');
    const nowhere = signedRequest('dynamodb', 'http://127.0.0.1:1', {
      region: REGION,
      credentials,
    });
    await expect(nowhere({}, '{}')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const [handler] = handle.mock.contexts;
    handle.mockRestore();
    expect(await settingsOf(handler)).toMatchObject({
      ...{ connectionTimeout: 1_000, requestTimeout: 3_000, socketTimeout: 3_000 },
      throwOnRequestTimeout: true,
    });
  });

  it('gives up a service that does not answer', async () => {
    const endpoint = await serve(() => undefined);
    await expect(send(endpoint)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('gives up an answer that does not end', async () => {
    const endpoint = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': 10 });
      response.write('{');
    });
    await expect(send(endpoint)).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
