import { CliError, Service } from './service.ts';

/** An operator's service: the token comes from the environment, or from the local run itself. */
export const openService = (url: string): Promise<Service> =>
  Service.open(url.replace(/\/$/, ''), process.env['COUNTERSIGN_TOKEN']);

/** Ends the process with 1 when the tool could not do it, and says why in a line. */
export function runTool(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof CliError ? error.message : error);
    process.exitCode = 1;
  });
}
