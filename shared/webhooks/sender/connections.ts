import { type AgentOptions, Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { MOST_AT_ONCE } from './pace.ts';
import type { Receiver } from './receiver.ts';

/** An idle connection ends after this time: endpoints close theirs, and networks forget them. */
const IDLE_MILLISECONDS = 4_000;

const OPTIONS: AgentOptions = {
  keepAlive: true,
  maxFreeSockets: MOST_AT_ONCE,
  timeout: IDLE_MILLISECONDS,
};

/** The addresses that were checked for a request, as an option of its own. */
interface Checked {
  readonly checkedAddresses?: string;
}

const nameWith = (name: string, options: object = {}): string =>
  `${name}:${(options as Checked).checkedAddresses ?? ''}`;

class CheckedHttpAgent extends HttpAgent {
  override getName(options?: Parameters<HttpAgent['getName']>[0]): string {
    return nameWith(super.getName(options), options);
  }
}

class CheckedHttpsAgent extends HttpsAgent {
  override getName(options?: Parameters<HttpsAgent['getName']>[0]): string {
    return nameWith(super.getName(options), options);
  }
}

/** Connections to endpoints, which are kept for a moment: opening one with TLS takes longer than all else of a delivery. */
export interface Connections {
  /** Options of a request. A connection is used again only if the same addresses were checked for it. */
  of(receiver: Receiver): { readonly agent: HttpAgent; readonly checkedAddresses: string };
}

export function openConnections(): Connections {
  const agents = { http: new CheckedHttpAgent(OPTIONS), https: new CheckedHttpsAgent(OPTIONS) };
  return {
    of: ({ url, addresses }) => ({
      agent: url.protocol === 'https:' ? agents.https : agents.http,
      checkedAddresses: addresses.toSorted().join(),
    }),
  };
}
