/** Characters that begin a formula (OWASP, CSV Injection): those of East Asian width do, too, where such are typed. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are no formulas. */
const safe = (value: string | number): string => {
  const text = String(value);
  const isFormula = typeof value === 'string' && FORMULA.test(text);
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** Rows as CSV (RFC 4180). The mark at its begin tells Excel that Korean is UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(safe).join(',')).join('\r\n')}\r\n`;
