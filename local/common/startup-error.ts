/** Reason why the service cannot start, and what to do about it, in a line. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
