import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { DomainError } from '#shared/platform/errors.ts';
import { because, type Sentence, sentenceIn } from '#shared/platform/sentence.ts';

import { isLoopback, isPublicAddress } from './public-address.ts';

/** Refuses a URL that is not https, or whose host is not in the public internet. */
export type CheckAddress = (url: string) => Promise<void>;

type AddressFault = 'URL_NOT_HTTPS' | 'URL_WITH_PASSWORD' | 'URL_UNRESOLVED' | 'URL_NOT_PUBLIC';

/** The reason that a URL is refused, in a sentence that does not show its addresses. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly sentence: Sentence;

  constructor(fault: AddressFault) {
    const sentence = because(fault);
    super(sentenceIn(sentence, 'en'));
    this.sentence = sentence;
  }
}

export interface ReceiverPolicy {
  /** Returns every address of a host name. */
  readonly resolve: (hostName: string) => Promise<readonly string[]>;
  /** True only in a local run: allows receivers on the same machine, also without TLS. */
  readonly allowsLoopback: boolean;
}

export const resolveByDns: ReceiverPolicy['resolve'] = async (hostName) =>
  (await lookup(hostName, { all: true })).map(({ address }) => address);

/** The destination of a delivery: the URL, and the addresses that were checked for it. */
export interface Receiver {
  readonly url: URL;
  readonly addresses: readonly string[];
}

function readUrl(text: string, { allowsLoopback }: ReceiverPolicy): URL {
  const url = URL.parse(text);
  if (!url || !(url.protocol === 'https:' || (allowsLoopback && url.protocol === 'http:'))) {
    throw new AddressRefused('URL_NOT_HTTPS');
  }
  if (url.username !== '' || url.password !== '') {
    throw new AddressRefused('URL_WITH_PASSWORD');
  }
  return url;
}

async function addressesOf(url: URL, { resolve }: ReceiverPolicy): Promise<readonly string[]> {
  // The URL parser has normalized every notation of IPv4; IPv6 is in brackets.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(host) !== 0) {
    return [host];
  }
  const found = await resolve(host).catch((): readonly string[] => []);
  if (found.length === 0) {
    throw new AddressRefused('URL_UNRESOLVED');
  }
  return found;
}

/** Resolves a URL. A single address that is not public is enough to refuse it. */
export async function findReceiver(text: string, policy: ReceiverPolicy): Promise<Receiver> {
  const url = readUrl(text, policy);
  const addresses = await addressesOf(url, policy);
  const isLocal = policy.allowsLoopback && addresses.every(isLoopback);
  if (!isLocal && !(url.protocol === 'https:' && addresses.every(isPublicAddress))) {
    throw new AddressRefused('URL_NOT_PUBLIC');
  }
  return { url, addresses };
}

export const checkAddress =
  (policy: ReceiverPolicy): CheckAddress =>
  async (url) => {
    try {
      await findReceiver(url, policy);
    } catch (error) {
      if (!(error instanceof AddressRefused)) {
        throw error;
      }
      throw new DomainError(
        'WEBHOOK_URL_REFUSED',
        because('WEBHOOK_URL_REFUSED', { problem: error.sentence }),
        {
          data: ['webhookUrl'],
          cause: error,
        },
      );
    }
  };
