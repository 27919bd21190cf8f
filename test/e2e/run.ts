import { urlOption } from '../../cli/options.ts';
import { newProgram, runAndReport } from '../../cli/run-program.ts';
import { accessTo } from './access.ts';

async function walk(address: string): Promise<void> {
  const { url, token } = await accessTo(address.replace(/\/$/, ''), process.env);
  // What the suite has to know goes by the environment, the token too: its tests run in processes of their own.
  process.env['COUNTERSIGN_URL'] = url;
  process.env['COUNTERSIGN_TOKEN'] = token;
  // Loaded only now: what is refused is refused at once.
  const { startVitest } = await import('vitest/node');
  // It sets the exit code itself.
  const vitest = await startVitest('test', [], { watch: false, project: ['e2e'] });
  await vitest.close();
}

const program = newProgram('npm run e2e --')
  .description(
    'Walks the main job through a running service. An admin agent token comes from COUNTERSIGN_TOKEN, or is requested at COUNTERSIGN_TOKEN_URL with COUNTERSIGN_CLIENT_ID and COUNTERSIGN_CLIENT_SECRET; a local run issues its own.',
  )
  .addOption(urlOption())
  .addHelpText('after', '\nExamples:\n  npm run e2e -- --url https://api.example.com')
  .action(({ url }) => walk(url));
await runAndReport(() => program.parseAsync());
