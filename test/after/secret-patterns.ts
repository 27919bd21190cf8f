import type { Secret } from '#test/api/helpers/secrets.ts';

/** Secrets are looked up by so many of their first letters; none is shorter. */
const START = 8;

/** How a text looks inside of a JSON string: a body that was logged as text has its quotes escaped. */
const asText = (value: string): string => JSON.stringify(value).slice(1, -1);

/** Many secrets, to be found in a text in one pass. */
export class Needles {
  readonly #byStart: ReadonlyMap<string, readonly Secret[]>;

  constructor(secrets: readonly Secret[]) {
    const unique = new Map<string, Secret>();
    for (const [kind, value] of secrets) {
      unique.set(value, [kind, value]);
      unique.set(asText(value), [kind, asText(value)]);
    }
    this.#byStart = Map.groupBy(unique.values(), ([, value]) => value.slice(0, START));
  }

  /** The first secret of a line, if it has one. */
  find(line: string): Secret | undefined {
    for (let at = 0; at + START <= line.length; at += 1) {
      const candidates = this.#byStart.get(line.slice(at, at + START));
      const found = candidates?.find(([, value]) => line.startsWith(value, at));
      if (found) {
        return found;
      }
    }
    return undefined;
  }
}
