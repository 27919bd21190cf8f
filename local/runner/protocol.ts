/** What goes to a function's thread. */
export interface Invocation {
  readonly id: number;
  readonly event: unknown;
  readonly requestId: string;
  /** What Lambda has in `_X_AMZN_TRACE_ID`. */
  readonly trace: string;
  readonly functionName: string;
  /** Epoch milliseconds at which Lambda would stop it. */
  readonly deadline: number;
}

/** What comes back. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | {
      readonly id: number;
      readonly error: { readonly errorType: string; readonly errorMessage: string };
    };
