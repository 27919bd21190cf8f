import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { type Answer, OFFER, type Partner } from '#test/api/helpers/partner.ts';
import type { Operator } from '#test/api/helpers/refund-requests.ts';
import type { Journal } from './journal.ts';
import { persist } from './persist.ts';
import type { Choices } from './random.ts';
import type { Time } from './time.ts';
import { Visitor } from './visitor.ts';

export const orderSchema = z.looseObject({
  id: z.string(),
  lineItems: z.array(z.looseObject({ lineItemNumber: z.int(), offerId: z.string() })),
});

/** A purchase as its portal knows it. */
export interface Purchase {
  readonly id: string;
  /** How often the clock had been moved before it. */
  readonly phase: number;
  /** Lines of software that are not cancelled, with the URL of each one's link. */
  readonly lines: Map<number, string | undefined>;
  /** Somebody is at it. */
  isBusy: boolean;
  /** Nothing more is done with it: it is over, or a request about it was given up and nobody knows what became of it. */
  isLeft: boolean;
}

interface DeskParts {
  readonly partner: Partner;
  readonly operator: Operator;
  readonly journal: Journal;
  readonly choices: Choices;
  readonly time: Time;
}

/** Where a partner's portal asks from: each request has an id of its own, and is repeated until it is answered. */
export class Desk {
  readonly partner: Partner;
  readonly operator: Operator;
  readonly journal: Journal;
  readonly choices: Choices;
  readonly time: Time;
  readonly visitor: Visitor;
  readonly purchases: Purchase[] = [];

  constructor({ partner, operator, journal, choices, time }: DeskParts) {
    this.partner = partner;
    this.operator = operator;
    this.journal = journal;
    this.choices = choices;
    this.time = time;
    this.visitor = new Visitor(journal);
  }

  /** Asks until there is an answer; one that is not as it should be is wrong, whatever went wrong on its way. */
  async ask(
    what: string,
    send: (headers: Record<string, string>) => Promise<Answer>,
    expected: readonly number[],
    scope = this.partner.id,
  ): Promise<Answer | undefined> {
    const requestId = randomUUID();
    const { answer, failures } = await persist(
      () => send({ 'MS-RequestId': requestId, 'MS-CorrelationId': requestId }),
      (each) => this.journal.look(this.partner.id, each),
    );
    this.journal.asked.push({ partnerId: scope, what, requestId, failures, answer });
    if (answer && !expected.includes(answer.status)) {
      this.journal.wrong(
        `${what} of ${this.partner.id} (${requestId}, after ${failures} failures) was answered ${answer.status}: ${answer.text.slice(0, 300)}`,
      );
      return undefined;
    }
    return answer;
  }

  post(what: string, path: string, body?: unknown, expected = [201]): Promise<Answer | undefined> {
    const send = (headers: Record<string, string>) =>
      this.partner.send('POST', path, body, { headers });
    return this.ask(what, send, expected);
  }

  /** Takes a purchase in, if it has software. */
  keep(order: z.output<typeof orderSchema>, isLeft = false): void {
    const software = order.lineItems.filter(({ offerId }) => offerId === OFFER);
    if (software.length > 0) {
      this.purchases.push({
        ...{ id: order.id, phase: this.time.moves, isBusy: false, isLeft },
        lines: new Map(software.map(({ lineItemNumber }) => [lineItemNumber, undefined])),
      });
    }
  }
}

/** URLs of a purchase's links. */
export const urlsOf = ({ lines }: Purchase): readonly string[] =>
  [...lines.values()].filter((url) => url !== undefined);
