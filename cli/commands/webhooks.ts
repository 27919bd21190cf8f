import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { type Cli, openService, suggest } from '../cli.ts';
import { confirm, counted, yesOption } from '../confirm.ts';
import { addExamples } from '../examples.ts';
import { parseGuid, urlOption } from '../options.ts';
import { listDead, NONE_DEAD, redrive } from '../redrive-webhooks.ts';

function addListDead(webhooks: CommandUnknownOpts, cli: Cli): void {
  const command = webhooks
    .command('list-dead')
    .summary('list dead webhooks')
    .description(
      'List dead webhooks (events that every attempt failed to deliver), one line each: partner, event, name, time, and the result of the last attempt.',
    )
    .option('--partner <id>', 'webhooks of this partner only', parseGuid)
    .option('--event <id>', 'this event only')
    .addOption(urlOption())
    .action(async ({ url, partner, event }) => {
      const lines = await listDead(await openService(cli, url), partner, event);
      console.log(lines.join('\n') || NONE_DEAD);
      if (lines.length > 0) {
        suggest(cli, 'countersign webhooks redrive --partner ID delivers them again.');
      }
    });
  addExamples(command, 'countersign webhooks list-dead');
}

function addRedrive(webhooks: CommandUnknownOpts, cli: Cli): void {
  const command = webhooks
    .command('redrive')
    .summary('deliver dead webhooks again')
    .description(
      'Deliver dead webhooks again: all of them, those of a partner, or one. An interrupted redrive resumes when it is run again.',
    )
    .option('--partner <id>', 'webhooks of this partner only', parseGuid)
    .option('--event <id>', 'this event only')
    .addOption(yesOption())
    .addOption(urlOption())
    .action(async ({ url, yes, partner, event }) => {
      const service = await openService(cli, url);
      const dead = await listDead(service, partner, event);
      if (dead.length > 0) {
        await confirm(`To be delivered again: ${counted(dead.length, 'dead webhook')}.`, { yes });
      }
      console.log(await redrive(service, partner, event));
      suggest(cli, 'countersign webhooks list-dead shows what fails again.');
    });
  addExamples(
    command,
    'countersign webhooks redrive --partner 3f6d0b0e-1111-4222-8333-444455556666',
    'countersign webhooks redrive',
  );
}

export function addWebhooks(program: CommandUnknownOpts, cli: Cli): void {
  const webhooks = program
    .command('webhooks')
    .summary('list and redrive dead webhooks')
    .description('List and redrive dead webhooks: events that every attempt failed to deliver.');
  addListDead(webhooks, cli);
  addRedrive(webhooks, cli);
  addExamples(webhooks, 'countersign webhooks list-dead');
}
