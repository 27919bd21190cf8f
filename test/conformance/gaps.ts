/** A difference from Partner Center. */
export interface Gap {
  /** An address of a resource, or a route of the service with the request form that it does not take. */
  readonly at: string;
  /** A property of the answer, or the request form. Empty for the answer as a whole. */
  readonly property: string;
  readonly difference: string;
}

/** Answers that are not as documented. */
export const ANSWER_GAPS: readonly Gap[] = [];

/** Request forms that real clients send and the service refuses. */
export const REQUEST_GAPS: readonly Gap[] = [];
