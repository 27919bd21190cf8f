import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { type Cli, openService, suggest } from '../cli.ts';
import { confirm, yesOption } from '../confirm.ts';
import { addExamples } from '../examples.ts';
import {
  describeRemoval,
  listPartners,
  addPartner as onboard,
  removePartner,
} from '../manage-partners.ts';
import { urlOption } from '../options.ts';
import { addAddAgent, addAddClient, addRemoveAgent, addRemoveClient } from './partner-access.ts';
import { PARTNER, parseEmail, parseName, partnerOption } from './partner-options.ts';

function addAdd(partner: CommandUnknownOpts, cli: Cli): void {
  const command = partner
    .command('add')
    .summary('add a partner with a client and its first admin agent')
    .description(
      'Add a partner, a client for its portal, and its first admin agent. The secret of the client is shown once. What exists already stays as it is.',
    )
    .addOption(partnerOption())
    .requiredOption('--name <name>', 'name of the partner')
    .option('--client <name>', 'name of the client', parseName, 'portal')
    .option('--admin <address>', 'e-mail address of the first admin agent', parseEmail)
    .addOption(urlOption())
    .action(async ({ url, ...wanted }) => {
      console.log(await onboard(await openService(cli, url), wanted));
      suggest(
        cli,
        'the client gets tokens at TokenUrl, an output of the stage, by client credentials.',
        `countersign partner add-agent --partner ${wanted.partner} --email EMAIL invites more people.`,
      );
    });
  addExamples(
    command,
    `countersign partner add --partner ${PARTNER} --name "Fabrikam Resellers" --admin agent@fabrikam.example`,
  );
}

function addList(partner: CommandUnknownOpts, cli: Cli): void {
  const command = partner
    .command('list')
    .summary('list partners with their clients and agents')
    .description('List partners, each followed by its clients and agents, one line each.')
    .addOption(urlOption())
    .action(async ({ url }) => {
      console.log(await listPartners(await openService(cli, url)));
    });
  addExamples(command, 'countersign partner list');
}

function addRemove(partner: CommandUnknownOpts, cli: Cli): void {
  const command = partner
    .command('remove')
    .summary('remove a partner with its clients and agents')
    .description(
      'Remove a partner with its clients and agents. Its customers, purchases and links stay. An interrupted removal resumes when it is run again.',
    )
    .addOption(partnerOption())
    .addOption(yesOption())
    .addOption(urlOption())
    .action(async ({ url, yes, ...wanted }) => {
      const service = await openService(cli, url);
      await confirm(await describeRemoval(service, wanted), { yes });
      console.log(await removePartner(service, wanted));
      suggest(cli, 'countersign partner list shows the partners that are left.');
    });
  addExamples(command, `countersign partner remove --partner ${PARTNER}`);
}

export function addPartner(program: CommandUnknownOpts, cli: Cli): void {
  const partner = program
    .command('partner')
    .summary('manage partners and who acts for them')
    .description('Add and remove partners, and the clients and people that act for them.');
  addAdd(partner, cli);
  addList(partner, cli);
  addAddClient(partner, cli);
  addAddAgent(partner, cli);
  addRemoveClient(partner, cli);
  addRemoveAgent(partner, cli);
  addRemove(partner, cli);
  addExamples(
    partner,
    `countersign partner add --partner ${PARTNER} --name "Fabrikam Resellers" --admin agent@fabrikam.example`,
    'countersign partner list',
  );
}
