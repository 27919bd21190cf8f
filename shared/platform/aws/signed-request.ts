import { text } from 'node:stream/consumers';
import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/transport';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsEnvironment } from './environment.ts';

/** What a service of AWS answered. */
export interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

/** Sends one signed POST. Throws when no answer came. */
export type SignedRequest = (
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Answer>;

const TIME_LIMITS = {
  connectionTimeout: 1_000,
  requestTimeout: 3_000,
  /** The head of an answer may come, and its body never. */
  socketTimeout: 3_000,
  throwOnRequestTimeout: true,
};

/**
 * Requests to one service of AWS by the SDK's own signer and its own HTTP handler, without its client: a client
 * with its models is three fifths of a click's bundle, and half of its start-up.
 */
export function signedRequest(
  service: string,
  endpoint: string,
  { region, credentials }: Pick<AwsEnvironment, 'region' | 'credentials'>,
  limits = TIME_LIMITS,
): SignedRequest {
  const { protocol, hostname, port, host } = new URL(endpoint);
  const signer = new SignatureV4({ service, region, credentials, sha256: Sha256 });
  const handler = new NodeHttpHandler(limits);
  return async (headers, body) => {
    const request = new HttpRequest({
      ...{ protocol, hostname, method: 'POST', path: '/', body },
      ...(port !== '' && { port: Number(port) }),
      headers: { host, 'content-length': String(Buffer.byteLength(body)), ...headers },
    });
    const signed = new HttpRequest(await signer.sign(request));
    const { response } = await handler.handle(signed);
    return { statusCode: response.statusCode, body: await text(response.body) };
  };
}
