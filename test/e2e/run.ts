import { Option } from '@commander-js/extra-typings';
import * as z from 'zod';
import { parseCount, parsedBy, urlOption } from '../../cli/options.ts';
import { newProgram, runAndReport } from '../../cli/run-program.ts';
import { accessTo } from './access.ts';
import { customerFor } from './customer.ts';

const domainOption = () =>
  new Option(
    '--domain <name>',
    'domain of the customer that is bought for, where a stage takes only domains that are proven',
  ).argParser(parsedBy(z.string().regex(z.regexes.domain), 'It must be a domain.'));

const waitOption = () =>
  new Option('--wait <minutes>', 'time in which the TXT record of the domain may appear')
    .default(0)
    .argParser(parseCount);

async function walk(address: string, domain: string | undefined, minutes: number): Promise<void> {
  const { url, token } = await accessTo(address.replace(/\/$/, ''), process.env);
  // What the suite has to know goes by the environment, the token too: its tests run in processes of their own.
  process.env['COUNTERSIGN_URL'] = url;
  process.env['COUNTERSIGN_TOKEN'] = token;
  process.env['COUNTERSIGN_CUSTOMER'] = await customerFor(
    { url, token },
    { domain, waitMilliseconds: minutes * 60_000, say: console.log },
  );
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
  .addOption(domainOption())
  .addOption(waitOption())
  .addHelpText(
    'after',
    '\nExamples:\n  npm run e2e -- --url https://api.example.com --domain e2e.example.com',
  )
  .action(({ url, domain, wait }) => walk(url, domain, wait));
await runAndReport(() => program.parseAsync());
