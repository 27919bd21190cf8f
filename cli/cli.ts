import { Service } from './service.ts';

/** How the command was called, and by whom. */
export interface Cli {
  /** As a person types it, for usage lines and suggestions. */
  readonly name: string;
  readonly token: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `countersign` by its `bin` entry. npm runs it for a script of package.json, where no such program is on the path. */
export const cliOf = (environment: Environment): Cli => ({
  name: environment['npm_lifecycle_script']?.startsWith('node cli/countersign.ts')
    ? 'npm run -s countersign --'
    : 'countersign',
  // Set to nothing is not set: `COUNTERSIGN_TOKEN= countersign ...`.
  token: environment['COUNTERSIGN_TOKEN'] || undefined,
});

export const openService = ({ token }: Cli, url: string): Promise<Service> =>
  Service.open(url.replace(/\/$/, ''), token);

/** The answer of a command about one version of a product, with the names that the service has for both. */
export interface VersionAnswer {
  readonly text: string;
  readonly productId: string;
  readonly version: string;
}

/** A value as a person types it in a command: in quotes where a shell would take it apart. */
export const typed = (value: string): string =>
  /^[\w./\\:@%+=,~-]+$/.test(value) ? value : `"${value}"`;

/** Suggests what to do next, on standard error: standard output has the result and nothing else. */
export function suggest({ name }: Cli, ...steps: readonly string[]): void {
  for (const step of steps) {
    console.error(`Next: ${step.replaceAll('countersign ', `${name} `)}`);
  }
}
