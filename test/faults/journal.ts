import type { Answer } from '#test/api/helpers/partner.ts';

/** A request that was repeated until it was answered, or given up. */
export interface Asked {
  readonly partnerId: string;
  /** What it was to do, such as `buy`. */
  readonly what: string;
  readonly requestId: string;
  /** Tries that came back with a 5xx. */
  readonly failures: number;
  /** Nothing for one that was given up. */
  readonly answer: Answer | undefined;
}

/** What visitors of a link got. */
export interface Visits {
  /** `{window}.{number}.{nonce}` of each download that they were given. */
  readonly receipts: Set<string>;
  /** Clicks that went wrong: each may have been counted, its answer lost. */
  failures: number;
}

/** Texts that no caller may ever see. */
const INSIDE =
  /\bat .+\.[mc]?[jt]s:\d|node_modules|ConditionalCheck|TransactionCancel|ECONNRE|amazonaws|Exception|undefined/;
/** Whatever looks like an id or a secret. */
const WORD = /[\w-]{16,}/g;

/** What was asked and answered while things went wrong: the service is held to it afterwards. */
export class Journal {
  readonly asked: Asked[] = [];
  readonly visits = new Map<string, Visits>();
  /** What was wrong at once, without a look at the table. */
  readonly problems: string[] = [];
  /** Ids and secrets that each partner saw. */
  readonly seen = new Map<string, Set<string>>();
  /** Product keys that were shown, with the purchase that they were shown for. */
  readonly shownKeys = new Map<string, string>();
  /** How often a whole file was fetched once more than was paid for, by the link's URL. */
  readonly passedOn = new Map<string, number>();

  readonly #keyOf = new Map<string, string>();

  wrong(what: string): void {
    this.problems.push(what);
  }

  visitsOf(url: string): Visits {
    const visits = this.visits.get(url) ?? { receipts: new Set(), failures: 0 };
    this.visits.set(url, visits);
    return visits;
  }

  /** Looks at each answer, whatever it says. */
  look(partnerId: string, { status, text }: Answer): void {
    if (INSIDE.test(text)) {
      this.wrong(`an answer ${status} shows the inside: ${text.slice(0, 300)}`);
    }
    const seen = this.seen.get(partnerId) ?? new Set();
    this.seen.set(partnerId, seen);
    for (const [word] of text.matchAll(WORD)) {
      seen.add(word);
    }
  }

  showKey(value: string, purchase: string): void {
    const earlier = this.shownKeys.get(value) ?? purchase;
    this.shownKeys.set(value, earlier);
    if (earlier !== purchase) {
      this.wrong(`a key was shown for ${earlier} and for ${purchase}`);
    }
    const first = this.#keyOf.get(purchase) ?? value;
    this.#keyOf.set(purchase, first);
    if (first !== value) {
      this.wrong(`two keys were shown for ${purchase}`);
    }
  }
}
