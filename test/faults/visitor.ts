import { type Answer, request } from '#test/api/helpers/partner.ts';
import type { Journal } from './journal.ts';
import { persist } from './persist.ts';

/** Bytes of the demo's file, taken whole. */
const fetchWhole = async (url: string): Promise<number> =>
  (await (await fetch(url)).arrayBuffer()).byteLength;

/** A customer with a link. Who gets no answer tries again, with the receipt if there is one. */
export class Visitor {
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  /** Clicks until there is an answer: where the file is, or that the link has ended. */
  async click(url: string, receipt?: string): Promise<Answer | undefined> {
    const visits = this.#journal.visitsOf(url);
    const headers = {
      'User-Agent': 'curl/8.5.0',
      ...(receipt !== undefined && { Cookie: `receipt=${receipt}` }),
    };
    const { answer, failures } = await persist(
      () => request(url, { headers }),
      (each) => this.#journal.look('nobody', { ...each, text: '' }),
    );
    visits.failures += failures;
    const given = answer?.headers.get('download-receipt');
    if (given) {
      visits.receipts.add(given);
    }
    return answer;
  }

  /** Takes a download, and perhaps goes on with it as if it had broken. */
  async download(url: string, goesOn: boolean): Promise<void> {
    const answer = await this.click(url);
    const receipt = answer?.headers.get('download-receipt');
    if (answer && answer.status !== 302 && answer.status !== 410) {
      this.#journal.wrong(`a click was answered ${answer.status}: ${answer.text.slice(0, 200)}`);
    }
    if (goesOn && receipt) {
      await this.click(url, receipt);
    }
  }

  /** Whether it is dead: asked until there is an answer. */
  async requireDead(url: string, why: string): Promise<void> {
    const answer = await this.click(url);
    if (answer && answer.status !== 410) {
      this.#journal.wrong(`a click was answered ${answer.status} ${why}`);
    }
  }

  /** Fetches the whole file twice by one address, as somebody does who passes it on. */
  async passOn(url: string): Promise<void> {
    const answer = await this.click(url);
    const location = answer?.headers.get('location');
    if (location) {
      await fetchWhole(location);
      await fetchWhole(location);
      this.#journal.passedOn.set(url, (this.#journal.passedOn.get(url) ?? 0) + 1);
    }
  }
}
