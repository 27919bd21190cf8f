import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { type Cli, openService, suggest } from '../cli.ts';
import { confirm, yesOption } from '../confirm.ts';
import { addExamples } from '../examples.ts';
import { addAgent, addClient, removeAgent, removeClient } from '../manage-partners.ts';
import { urlOption } from '../options.ts';
import {
  clientOption,
  emailOption,
  PARTNER,
  partnerOption,
  rolesOption,
} from './partner-options.ts';

export function addAddClient(partner: CommandUnknownOpts, cli: Cli): void {
  const command = partner
    .command('add-client')
    .summary('add a client, and print its id and secret')
    .description(
      "Add a client for one of the partner's programs, and print its id and secret. The secret is shown once.",
    )
    .addOption(partnerOption())
    .addOption(clientOption())
    .addOption(rolesOption('comma-separated roles (default: "admin_agent")'))
    .addOption(urlOption())
    .action(async ({ url, ...wanted }) => {
      console.log(await addClient(await openService(cli, url), wanted));
      suggest(
        cli,
        'the client gets tokens at TokenUrl, an output of the stage, by client credentials.',
      );
    });
  addExamples(command, `countersign partner add-client --partner ${PARTNER} --client shop`);
}

export function addAddAgent(partner: CommandUnknownOpts, cli: Cli): void {
  const command = partner
    .command('add-agent')
    .summary('invite a person by e-mail')
    .description('Let a person act for the partner. New users receive an invitation by e-mail.')
    .addOption(partnerOption())
    .addOption(emailOption())
    .addOption(rolesOption('comma-separated roles (default: "admin_agent")'))
    .addOption(urlOption())
    .action(async ({ url, ...wanted }) => {
      console.log(await addAgent(await openService(cli, url), wanted));
      suggest(cli, 'countersign partner list shows who has access.');
    });
  addExamples(
    command,
    `countersign partner add-agent --partner ${PARTNER} --email agent@fabrikam.example --roles sales_agent`,
  );
}

export function addRemoveClient(partner: CommandUnknownOpts, cli: Cli): void {
  const command = partner
    .command('remove-client')
    .summary('remove a client')
    .description('Remove a client. Its tokens stay valid until they expire, within an hour.')
    .addOption(partnerOption())
    .addOption(clientOption())
    .addOption(yesOption())
    .addOption(urlOption())
    .action(async ({ url, yes, ...wanted }) => {
      const service = await openService(cli, url);
      await confirm(
        `Client ${wanted.client} of partner ${wanted.partner} gets no new tokens; those it has end within an hour. Its secret cannot be had again.`,
        { yes },
      );
      console.log(await removeClient(service, wanted));
      suggest(
        cli,
        `countersign partner add-client --partner ${wanted.partner} --client ${wanted.client} makes a new one, with a new secret.`,
      );
    });
  addExamples(command, `countersign partner remove-client --partner ${PARTNER} --client shop`);
}

export function addRemoveAgent(partner: CommandUnknownOpts, cli: Cli): void {
  const command = partner
    .command('remove-agent')
    .summary('remove a person')
    .description('Remove a person. Their tokens stay valid until they expire, within an hour.')
    .addOption(partnerOption())
    .addOption(emailOption())
    .addOption(yesOption())
    .addOption(urlOption())
    .action(async ({ url, yes, ...wanted }) => {
      const service = await openService(cli, url);
      await confirm(
        `${wanted.email} no longer acts for partner ${wanted.partner}: no new tokens, and those issued end within an hour.`,
        { yes },
      );
      console.log(await removeAgent(service, wanted));
      suggest(cli, 'countersign partner list shows who still has access.');
    });
  addExamples(
    command,
    `countersign partner remove-agent --partner ${PARTNER} --email agent@fabrikam.example`,
  );
}
