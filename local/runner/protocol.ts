/** Message to a function's thread. */
export interface Invocation {
  readonly id: number;
  readonly event: unknown;
  readonly requestId: string;
  /** Value of `_X_AMZN_TRACE_ID`. */
  readonly trace: string;
  readonly functionName: string;
  /** Time at which Lambda would stop it, in epoch milliseconds. */
  readonly deadline: number;
}

/** Message from a function's thread. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | {
      readonly id: number;
      readonly error: { readonly errorType: string; readonly errorMessage: string };
    };
