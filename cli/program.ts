import packageJson from '../package.json' with { type: 'json' };
import type { Cli } from './cli.ts';
import { addCatalog } from './commands/catalog.ts';
import { addClaims } from './commands/claims.ts';
import { addKeys } from './commands/keys.ts';
import { addMedia } from './commands/media.ts';
import { addPartner } from './commands/partner.ts';
import { addSignIn } from './commands/sign-in.ts';
import { addWebhooks } from './commands/webhooks.ts';
import { addExamples } from './examples.ts';
import { newProgram, reportUnknownOptionsFirst } from './run-program.ts';

/** The command `countersign` with all of its subcommands. */
export function createProgram(cli: Cli) {
  const program = newProgram(cli.name)
    .description(
      [
        'Operate a Countersign service.',
        '',
        'Commands that call the service take an operator token from COUNTERSIGN_TOKEN.',
        'A local run issues its own token. A command that was interrupted resumes when it is run again.',
      ].join('\n'),
    )
    .version(packageJson.version, '-V, --version', 'show the version');
  addSignIn(program, cli);
  addPartner(program, cli);
  addCatalog(program, cli);
  addMedia(program, cli);
  addKeys(program, cli);
  addWebhooks(program, cli);
  addClaims(program, cli);
  addExamples(program, 'countersign catalog import catalog.json', 'countersign keys import --help');
  reportUnknownOptionsFirst(program);
  return program;
}
