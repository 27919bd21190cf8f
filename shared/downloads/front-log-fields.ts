/** The front serves files below this path. */
export const FRONT_LOG_PATTERN = '/media/*';

/**
 * Fields of the front's access log. The path is not among them: that of a link is its token. The pattern that matched
 * the path tells a file that was sent for a valid signature from any other request with the same query.
 */
export const FRONT_LOG_FIELDS = [
  ...['date', 'time', 'x-edge-request-id', 'cs-method', 'sc-status', 'sc-bytes'],
  ...['sc-content-len', 'cs-uri-query', 'cache-behavior-path-pattern'],
] as const;
export type FrontLogField = (typeof FRONT_LOG_FIELDS)[number];
