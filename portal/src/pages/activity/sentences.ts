import { inEachLanguage } from '../../words/words.ts';
import { en } from './sentences-en.ts';
import { ko } from './sentences-ko.ts';

/** The parts of a sentence about a record. Texts that a record does not have are empty. */
export interface Facts {
  /** The person or job, as the language begins a sentence with it. */
  readonly who: string;
  readonly customer: string;
  readonly order: string;
  /** The product with its version, or the order where the product is not known. */
  readonly product: string;
  /** Facts of the record after the change, and before it. */
  readonly after: Readonly<Record<string, string>>;
}

export type Sentence = (facts: Facts) => string;
export type Sentences = Readonly<Record<keyof typeof en, Sentence>>;

export const sentences = inEachLanguage<Sentences>({ en, ko });

export const isKnown = (operation: string): operation is keyof typeof en => operation in en;
