import { randomUUID } from 'node:crypto';
import { recordSecrets } from '#test/api/helpers/secrets.ts';
import type { World } from './world.ts';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly json: unknown;
}

/** Sends as a foreign client does: unlike in other tests, `docs/openapi.json` has no say in its requests. */
export async function send({ partner }: World, sent: Sent): Promise<Received> {
  const { method, path, headers = {} } = sent;
  const body = sent.body === undefined ? undefined : JSON.stringify(sent.body);
  const url = `${partner.url}${path}`;
  const requestHeaders = {
    Authorization: `Bearer ${await partner.token()}`,
    'MS-RequestId': randomUUID(),
    ...headers,
  };
  const response = await fetch(url, {
    ...{ method, headers: requestHeaders, redirect: 'manual' },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  const secrets = { url, text, sent: body, requestHeaders: new Headers(requestHeaders) };
  recordSecrets({ ...secrets, headers: response.headers });
  return { status: response.status, headers: response.headers, json };
}
