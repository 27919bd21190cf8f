import { type CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { type Cli, openService, suggest } from '../cli.ts';
import { confirm, yesOption } from '../confirm.ts';
import { addExamples } from '../examples.ts';
import { describeMedia, listMedia, withdrawMedia } from '../manage-stock.ts';
import { urlOption } from '../options.ts';

export function addList(media: CommandUnknownOpts, cli: Cli): void {
  const command = media
    .command('list')
    .summary('list the files on offer for a product')
    .description(
      'List the files on offer for a product, one line each: id, version, language, file type, name, bytes.',
    )
    .requiredOption('--product <id>', 'product of the files')
    .addOption(urlOption())
    .action(async ({ url, product }) => {
      console.log(await listMedia(await openService(cli, url), product));
      suggest(cli, 'countersign media withdraw ID takes a file off offer.');
    });
  addExamples(command, 'countersign media list --product DG7GMGF0DVT7');
}

export function addWithdraw(media: CommandUnknownOpts, cli: Cli): void {
  const command = media
    .command('withdraw')
    .summary('take a file off offer')
    .description(
      'Take a file off offer. Links that are out keep it until they end, or end now, also those of a file that was replaced or withdrawn before. A link that is opened again gets the file that is on offer then, under a new address.',
    )
    .argument('<id>', 'id of the file, as "media list" shows it')
    .addOption(
      new Option('--links <what>', 'what happens to links that are out')
        .choices(['keep', 'end'] as const)
        .default('keep' as const),
    )
    .addOption(yesOption())
    .addOption(urlOption())
    .action(async (mediaId, { url, yes, links }) => {
      const service = await openService(cli, url);
      await confirm(() => describeMedia(service, mediaId, links), { yes });
      console.log(await withdrawMedia(service, mediaId, links));
      suggest(cli, 'countersign media add FILE offers another file.');
    });
  addExamples(
    command,
    'countersign media withdraw 3f6d0b0e-1111-4222-8333-444455556666 --links end',
  );
}
