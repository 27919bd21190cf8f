/** An error whose message is written for the person at the terminal: it is printed without a stack trace. */
export class CliError extends Error {
  override readonly name: string = 'CliError';
}
