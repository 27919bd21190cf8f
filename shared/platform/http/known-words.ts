import { DomainError } from '../errors.ts';
import { because, type ReasonCode, type Sentence } from '../sentence.ts';

const outside = (what: ReasonCode): Sentence =>
  because('OUTSIDE_OF_SERVICE', { outside: because(what) });
const METERED = outside('OUTSIDE_METERED_USAGE');
/** The word begins addresses that are served; by itself it is none. */
const SERVED = undefined;

/** Words of documented addresses that stand where a route has an id, by the name of the id, with what they are of. */
export const KNOWN_WORDS: Readonly<Record<string, Readonly<Record<string, Sentence | undefined>>>> =
  {
    customerTenantId: {
      all: SERVED,
      relationshiprequests: because('INVITATIONS_OUTSIDE'),
      usagerecords: METERED,
    },
    subscriptionId: { overage: outside('OUTSIDE_OVERAGE'), usagerecords: METERED },
    invoiceId: {
      ...{ estimates: SERVED, summaries: SERVED, summary: SERVED, unbilled: SERVED },
      receipts: outside('OUTSIDE_PAYMENT_RECEIPTS'),
      taxreceipts: outside('OUTSIDE_PAYMENT_RECEIPTS'),
    },
    ...{ locale: { supporttopics: SERVED }, serviceRequestId: { supporttopics: SERVED } },
  };

const wordsAt = (parameter: string) => KNOWN_WORDS[parameter] ?? {};

/** Reports that a value is a word of an address and no id, in any case. */
export const isKnownWord = (parameter: string, value: string): boolean =>
  Object.hasOwn(wordsAt(parameter), value.toLowerCase());

/** Refuses a path that has a word where its route has an id: nothing is looked up by it. */
export function refuseKnownWords(
  parameters: Readonly<Record<string, string | undefined>> = {},
): void {
  for (const [parameter, value = ''] of Object.entries(parameters)) {
    if (isKnownWord(parameter, value)) {
      const sentence = wordsAt(parameter)[value.toLowerCase()];
      throw sentence
        ? new DomainError('OUTSIDE_OF_SERVICE', sentence)
        : new DomainError('ROUTE_NOT_FOUND', because('ROUTE_NOT_FOUND'));
    }
  }
}
