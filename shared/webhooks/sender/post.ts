import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Attempt } from '../delivery.ts';

import { AddressRefused, findReceiver, type Receiver, type ReceiverPolicy } from './receiver.ts';

/** Sends one delivery; never throws, and never follows where it is sent on to. */
export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<Omit<Attempt, 'at'>>;

/** From the look-up of the host to the end of the answer. */
export const TRY_MILLISECONDS = 10_000;
/** Nothing of an answer but its status is wanted; this much is read for politeness. */
const MOST_ANSWER_BYTES = 64 * 1024;

/** The connection goes to the addresses that were checked: what the name resolves to by now does not matter. */
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

/** Answers the status once the answer has ended, or was long enough. */
function statusOf(request: ClientRequest, response: IncomingMessage): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const answered = () => resolve(response.statusCode ?? 0);
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_ANSWER_BYTES) {
      request.destroy();
    }
  });
  // Also when it broke off: the status is there.
  response.once('close', answered).once('error', answered);
  return promise;
}

function send(
  receiver: Receiver,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const open = receiver.url.protocol === 'https:' ? httpsRequest : httpRequest;
  const request = open(receiver.url, {
    method: 'POST',
    headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
    // A connection of its own: none that was opened for another check is used again.
    agent: false,
    lookup: pinnedTo(receiver),
    signal,
  });
  request.once('error', reject);
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
    return `No answer came within ${TRY_MILLISECONDS / 1000} seconds.`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return `The connection failed (${code}).`;
}

/**
 * Posts to where a URL leads now, if that is a place that webhooks are sent to. It looks anew for each try, never
 * follows a redirect, and gives up after ten seconds.
 */
export const postTo =
  (policy: ReceiverPolicy, milliseconds = TRY_MILLISECONDS): Post =>
  async (url, headers, body) => {
    const signal = AbortSignal.timeout(milliseconds);
    try {
      const late = rejectionOf(signal);
      const receiver = await Promise.race([findReceiver(url, policy), late]);
      return { status: await Promise.race([send(receiver, headers, body, signal), late]) };
    } catch (error) {
      return { problem: problemOf(error, signal) };
    }
  };
