import { Command } from '@commander-js/extra-typings';
import { boot } from './boot.ts';
import { progressFrom } from './common/progress.ts';
import { messageOf, StartupError } from './common/startup-error.ts';
import { readSettings } from './settings.ts';
import { WatchedService } from './watch/watch.ts';
import { welcome } from './welcome.ts';

const say = (line: string): void => console.log(line);

/** Stops the service when the terminal or a parent asks for it. */
function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = async () => {
    if (!isStopping) {
      isStopping = true;
      await stop();
      process.exit(0);
    }
  };
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}

/** `npm start` and `npm run dev`: the whole service on this machine, until it is stopped. */
async function main(watches: boolean): Promise<void> {
  const progress = progressFrom(say);
  const settings = readSettings(process.env, watches);
  if (watches) {
    const service = new WatchedService(settings, progress, say);
    const started = await service.start();
    stopOnSignal(() => service.stop());
    await welcome(started, say);
    return;
  }
  const service = await boot(settings, progress);
  stopOnSignal(() => service.stop());
  await welcome(service, say);
}

await new Command('npm start')
  .description('Runs the whole service on this machine, with demo data.')
  .option(
    '--watch',
    'run functions from their sources, restart them when a file changes that they import, and synthesize again when the stacks, a route or an env.ts changes (`npm run dev`)',
    false,
  )
  .addHelpText(
    'after',
    `
Environment variables:
  PORT                       port of the service, 3000 by default; 0 takes a free one
  COUNTERSIGN_DATA_DIR       folder of the data, .countersign by default
  EPHEMERAL=1                keeps no data; with --watch, a new synthesis begins with new demo data
  COUNTERSIGN_SCHEDULES=off  runs jobs only on request

docs/local-run.md lists all of them.`,
  )
  .action(({ watch }) => main(watch))
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof StartupError ? messageOf(error) : error);
    process.exit(1);
  });
