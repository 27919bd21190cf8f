/** Blanks, invisible marks, dashes and quotes that stand between the groups of a key, and no separator of cells. */
const BETWEEN = String.raw`[^\S\t\n]|[\p{Cf}\p{Pd}\u2212\u30FC_]`;
const GROUP = '[A-Za-z0-9\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A]{5}';
const KEY = new RegExp(
  `(?<![\\p{L}\\p{N}])${GROUP}(?:(?:${BETWEEN}){0,4}${GROUP}){4}(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Lines that hold no value: rows of separators, and the one that names the separator. */
const NO_VALUE = /^(?:[\s\p{Cf},;|"'=]*|sep=.)$/iu;

/**
 * The keys of a text that was typed, or pasted out of a list or a table. A line without one comes back as it is, so that
 * the service refuses it; the header of a table is none.
 */
export function keyLines(text: string): readonly string[] {
  const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]/).filter((line) => !NO_VALUE.test(line));
  const found = lines.map((line) => line.match(KEY));
  const hasHeader = found.length > 1 && found[0] === null && found.slice(1).some(Boolean);
  return found.flatMap((keys, index) =>
    keys === null ? (hasHeader && index === 0 ? [] : [(lines[index] ?? '').trim()]) : keys,
  );
}
