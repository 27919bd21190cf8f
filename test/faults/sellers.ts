import { WEBHOOK_EVENTS } from '#shared/webhooks/event.ts';
import { Partner } from '#test/api/helpers/partner.ts';
import {
  type Answering,
  openReceiver,
  type Received,
  type Receiver,
  verify,
} from '#test/api/helpers/receiver.ts';
import { REGISTRATION, registered } from '#test/api/helpers/webhooks.ts';
import { Portal } from './portal.ts';
import { Choices } from './random.ts';

const PARTNERS = 8;
/** Things that one portal does at the same time. */
const AT_ONCE = 3;
/** After so many things that a portal did, somebody passes a download on. */
const PASSED_ON_AFTER = 3;
const LATE_MILLISECONDS = 400;

/** A partner, its portal, and where it is told of events. */
export interface Seller {
  readonly partner: Partner;
  readonly receiver: Receiver;
  readonly secret: string;
  readonly portal: Portal;
  /** Ids of what came with a signature that is not ours. */
  readonly forged: readonly string[];
  /** From now on all that comes is taken at once. */
  readonly recover: () => void;
}
type Parts = Omit<ConstructorParameters<typeof Portal>[0], 'partner' | 'choices'>;

/** Looked at when it comes: minutes later a signature holds no more. */
function isOurs(secret: string, received: Received): boolean {
  try {
    verify(secret, received);
    return true;
  } catch {
    return false;
  }
}

/** One in ten is refused, and one in twenty comes late. */
const badly =
  (choices: Choices): Answering =>
  (_, response) => {
    if (choices.by(0.05)) {
      setTimeout(() => response.writeHead(204).end(), LATE_MILLISECONDS);
      return undefined;
    }
    return choices.by(0.1) ? 500 : 204;
  };

async function openSeller(url: string, choices: Choices, parts: Parts): Promise<Seller> {
  const [partner, receiver] = await Promise.all([Partner.open(url), openReceiver()]);
  const body = { webhookUrl: receiver.url, webhookEvents: WEBHOOK_EVENTS };
  const { json } = await partner.send('POST', REGISTRATION, body);
  const { secret } = registered.parse(json);
  const forged: string[] = [];
  const answer = (how: Answering) =>
    receiver.answer((received, response) => {
      if (!isOurs(secret, received)) {
        forged.push(received.body.EventId);
      }
      return how(received, response);
    });
  answer(badly(choices));
  const portal = new Portal({ ...parts, partner, choices });
  await portal.open();
  return { partner, receiver, secret, portal, forged, recover: () => answer(() => 204) };
}

export const openSellers = (url: string, seed: number, parts: Parts): Promise<Seller[]> =>
  Promise.all(
    Array.from({ length: PARTNERS }, (_, index) =>
      openSeller(url, new Choices(seed * 1_000 + index), parts),
    ),
  );

/** All portals at work, until it is over. */
export function sell(sellers: readonly Seller[], isOver: () => boolean): Promise<unknown> {
  const work = async (portal: Portal, passesOn: boolean) => {
    for (let acts = 0; !isOver(); acts += 1) {
      await (passesOn && acts === PASSED_ON_AFTER ? portal.passOn() : portal.act());
    }
  };
  return Promise.all(
    sellers.flatMap(({ portal }) =>
      Array.from({ length: AT_ONCE }, (_, index) => work(portal, index === 0)),
    ),
  );
}
