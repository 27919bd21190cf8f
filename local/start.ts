import { boot } from './boot.ts';
import { progressFrom } from './common/progress.ts';
import { messageOf, StartupError } from './common/startup-error.ts';
import { readSettings } from './settings.ts';

/** `npm start`: the whole service on this machine, until it is told to stop. */
async function main(): Promise<void> {
  const progress = progressFrom((line) => console.log(line));
  const service = await boot(readSettings(process.env), progress);
  let stopping = false;
  const stop = async () => {
    if (!stopping) {
      stopping = true;
      await service.stop();
      process.exit(0);
    }
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  console.log(`Countersign ready at ${service.url}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof StartupError ? messageOf(error) : error);
  process.exit(1);
});
