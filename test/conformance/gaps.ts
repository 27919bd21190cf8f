import { readFileSync, writeFileSync } from 'node:fs';

/** Differences by address, then by property of the answer or by form of the request. */
export type Gaps = Readonly<Record<string, Readonly<Record<string, string>>>>;

const fileOf = (name: string): URL => new URL(`${name}-gaps.json`, import.meta.url);
const read = (name: string): Gaps => JSON.parse(readFileSync(fileOf(name), 'utf8'));

/** Differences of answers by address and property. An empty property stands for the answer as a whole. */
export const ANSWER_GAPS = read('answer');
/** Differences of requests by route and form. */
export const REQUEST_GAPS = read('request');

/** True if the known differences are to be written anew. */
export const isWriting = process.env['CONFORMANCE_WRITE'] !== undefined;

/**
 * Writes what the tests found in place of the known differences, if CONFORMANCE_WRITE is set. The difference of the
 * files then shows which gaps have closed, and which are new.
 */
export function writeGaps(name: 'answer' | 'request', found: Gaps): void {
  if (isWriting) {
    const some = Object.entries(found).filter(([, gaps]) => Object.keys(gaps).length > 0);
    writeFileSync(fileOf(name), `${JSON.stringify(Object.fromEntries(some), null, 2)}\n`);
  }
}
