import { text } from 'node:stream/consumers';
import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsEnvironment } from '../aws/environment.ts';

/** What DynamoDB answered; the body is JSON of its protocol. */
export interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

/** Sends one operation to DynamoDB. Throws when no answer came. */
export type Post = (operation: 'GetItem' | 'UpdateItem', body: string) => Promise<Answer>;

const CONNECTION_MILLISECONDS = 1_000;
const REQUEST_MILLISECONDS = 3_000;

/**
 * DynamoDB's JSON protocol by the SDK's own signer and its own HTTP handler, without its client: the client with
 * its models for fifty operations is three fifths of a bundle, and half of its start-up.
 */
export function signedPost({ region, credentials, dynamodbEndpoint }: AwsEnvironment): Post {
  const { protocol, hostname, port, host } = new URL(dynamodbEndpoint);
  const signer = new SignatureV4({ service: 'dynamodb', region, credentials, sha256: Sha256 });
  const handler = new NodeHttpHandler({
    connectionTimeout: CONNECTION_MILLISECONDS,
    requestTimeout: REQUEST_MILLISECONDS,
    throwOnRequestTimeout: true,
  });
  return async (operation, body) => {
    const request = new HttpRequest({
      ...{ protocol, hostname, method: 'POST', path: '/', body },
      ...(port !== '' && { port: Number(port) }),
      headers: {
        host,
        'content-type': 'application/x-amz-json-1.0',
        'content-length': String(Buffer.byteLength(body)),
        'x-amz-target': `DynamoDB_20120810.${operation}`,
      },
    });
    const signed = new HttpRequest(await signer.sign(request));
    const { response } = await handler.handle(signed);
    return { statusCode: response.statusCode, body: await text(response.body) };
  };
}
