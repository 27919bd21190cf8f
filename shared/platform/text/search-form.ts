/**
 * The form in which names are compared: without regard to case and compatibility forms. A capital I with a dot, which
 * keeps its dot in both cases, is an I: "istanbul" finds "İstanbul".
 */
export const searchForm = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replaceAll('\u0130', 'I').replaceAll('I\u0307', 'I');
