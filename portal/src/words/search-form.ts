/**
 * The form in which texts are compared, as the service compares them: without regard to case and compatibility forms, and
 * "istanbul" finds "İstanbul".
 */
export const searchForm = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replaceAll('\u0130', 'I').replaceAll('I\u0307', 'I');

/** Tells whether one of the texts has a part that a person typed. */
export const someHas = (texts: readonly string[], typed: string): boolean => {
  const wanted = searchForm(typed.trim());
  return texts.some((text) => searchForm(text).includes(wanted));
};
