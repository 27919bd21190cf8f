/** Target of a request, as API Gateway reads it. */
export interface Target {
  /** Decoded once: routes are chosen by it, and functions get it as `rawPath`. */
  readonly path: string;
  /** The query as it was sent, without its question mark. */
  readonly query: string;
}

const ABSOLUTE_FORM = /^https?:\/\/([^/?#]*)/i;

/** The host and port that a target in the absolute form names; none in any other form. */
export const authorityOf = (url: string): readonly string[] =>
  ABSOLUTE_FORM.exec(url)?.slice(1) ?? [];

/** Decodes percent escapes; a text with an escape that is none stays as it is. A plus sign is a plus sign in a path. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Reads the target of a request, also in the absolute form that proxies use. An HTTP API decodes the path before it
 * chooses a route, so `%2F` parts segments; and a question mark that was escaped ends the path.
 */
export function readTarget(url: string): Target {
  const target = url.replace(ABSOLUTE_FORM, '');
  const end = target.indexOf('?');
  const sent = end === -1 ? target : target.slice(0, end);
  const [path = ''] = decoded(sent).split('?', 1);
  return { path: path === '' ? '/' : path, query: end === -1 ? '' : target.slice(end + 1) };
}
