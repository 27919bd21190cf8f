import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { type Cli, suggest } from '../cli.ts';
import { addExamples } from '../examples.ts';
import { parseUrl } from '../options.ts';
import { SIGNED_IN_URL, signIn } from '../sign-in-by-browser.ts';

export function addSignIn(program: CommandUnknownOpts, cli: Cli): void {
  const command = program
    .command('sign-in')
    .summary('sign in by a browser and print an access token')
    .description(
      `Sign in by a browser and print an access token. The issuer and the client are the outputs Issuer and PeopleClientId of the stage's Identity stack, or those of another issuer whose public client may redirect to ${SIGNED_IN_URL}.`,
    )
    .requiredOption('--issuer <url>', 'OpenID Connect issuer of the stage', parseUrl)
    .requiredOption('--client <id>', 'public client for people')
    .action(async ({ issuer, client }) => {
      // Standard output has the token and nothing else: it is taken into a variable.
      const say = (line: string) => console.error(line);
      console.log(await signIn({ issuer: new URL(issuer), clientId: client, say }));
      suggest(cli, 'commands take the token from COUNTERSIGN_TOKEN until it expires.');
    });
  addExamples(
    command,
    'export COUNTERSIGN_TOKEN=$(countersign sign-in --issuer ISSUER --client CLIENT)',
  );
}
