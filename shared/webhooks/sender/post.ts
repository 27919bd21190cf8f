import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Attempt } from '../delivery.ts';
import { type Connections, openConnections } from './connections.ts';
import { AddressRefused, findReceiver, type Receiver, type ReceiverPolicy } from './receiver.ts';

/** Sends one delivery. Never throws, and never follows a redirect. */
export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Omit<Attempt, 'at'>>;

/** The time from the host lookup to the end of the response. */
export const ATTEMPT_MILLISECONDS = 10_000;
/** Only the status of a response is used; up to this much of the body is read as a courtesy. */
const MAXIMUM_RESPONSE_BYTES = 64 * 1024;

/** Connects to the addresses that were checked, whatever the name resolves to at that moment. */
const pinnedTo =
  ({ addresses }: Receiver): LookupFunction =>
  (_, { all }, callback) => {
    const found = addresses.map((address) => ({ address, family: isIP(address) }));
    const [first] = found;
    if (all) {
      callback(null, found);
    } else {
      callback(null, first?.address ?? '', first?.family);
    }
  };

/** Returns the status once the response has ended or reached the limit. */
function statusOf(request: ClientRequest, response: IncomingMessage): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const answered = () => resolve(response.statusCode ?? 0);
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MAXIMUM_RESPONSE_BYTES) {
      request.destroy();
    }
  });
  // An interrupted response has its status, too.
  response.once('close', answered).once('error', answered);
  return promise;
}

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/**
 * An endpoint closes a connection that is idle, at times while a request is on its way. If it has read that one, it gets
 * the event twice: receivers know it by its id.
 */
const wasClosed = (request: ClientRequest, error: NodeJS.ErrnoException): boolean =>
  request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');

function send(
  connection: ReturnType<Connections['of']> | { readonly agent: false },
  receiver: Receiver,
  { headers, body, signal }: Message,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const open = receiver.url.protocol === 'https:' ? httpsRequest : httpRequest;
  const request = open(receiver.url, {
    method: 'POST',
    headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
    ...{ ...connection, lookup: pinnedTo(receiver), signal },
  });
  request.once('error', (error) =>
    wasClosed(request, error)
      ? resolve(send({ agent: false }, receiver, { headers, body, signal }))
      : reject(error),
  );
  request.once('response', (response) => resolve(statusOf(request, response)));
  request.end(body);
  return promise;
}

const rejectionOf = (signal: AbortSignal): Promise<never> => {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason));
  return promise;
};

function problemOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof AddressRefused) {
    return error.message;
  }
  if (signal.aborted) {
    return `There was no response within ${ATTEMPT_MILLISECONDS / 1000} seconds.`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return `The connection failed (${code}).`;
}

/**
 * Posts to the current addresses of a URL, if the policy allows them. It resolves the host again for each attempt,
 * never follows a redirect, and gives up after ten seconds.
 */
export function postTo(policy: ReceiverPolicy, milliseconds = ATTEMPT_MILLISECONDS): Post {
  const connections = openConnections();
  return async (url, headers, body) => {
    const signal = AbortSignal.timeout(milliseconds);
    try {
      const late = rejectionOf(signal);
      const receiver = await Promise.race([findReceiver(url, policy), late]);
      const sent = send(connections.of(receiver), receiver, { headers, body, signal });
      return { status: await Promise.race([sent, late]) };
    } catch (error) {
      return { problem: problemOf(error, signal) };
    }
  };
}
