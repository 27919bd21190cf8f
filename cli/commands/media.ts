import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { addMedia as uploadMedia } from '../add-media.ts';
import { type Cli, openService, suggest, typed } from '../cli.ts';
import { addExamples } from '../examples.ts';
import { parseCount, urlOption } from '../options.ts';
import { addList, addWithdraw } from './media-stock.ts';

const EXAMPLE =
  'countersign media add server.iso --product DG7GMGF0DVT7 --version 2025 --language en-us --file-type iso-x64';

function addAdd(media: CommandUnknownOpts, cli: Cli): void {
  const command = media
    .command('add')
    .summary('upload an installer and offer it for download')
    .description(
      'Upload an installer in parts, and wait until the service has checked it and offers it for download. An interrupted upload resumes when the same command runs again.',
    )
    .argument('<file>', 'file to upload')
    .requiredOption('--product <id>', 'product of the file')
    .requiredOption('--version <version>', 'version of the product')
    .requiredOption('--language <tag>', 'language of the file, such as en-us')
    .requiredOption('--file-type <type>', 'type of the file, such as iso-x64')
    .option('--release-date <day>', 'day of the release, such as 2024-11-01')
    .option('--part-size <bytes>', 'size of a part; the service chooses one by default', parseCount)
    .addOption(urlOption())
    .action(async (file, { url, product: productId, partSize, ...choice }) => {
      const service = await openService(cli, url);
      const wanted = { file, productId, ...choice, partSizeBytes: partSize };
      const added = await uploadMedia(service, wanted);
      console.log(added.text);
      suggest(
        cli,
        `countersign keys import FILE.csv --product ${added.productId} --version ${typed(added.version)} adds keys, if the product needs them.`,
      );
    });
  addExamples(command, EXAMPLE);
}

export function addMedia(program: CommandUnknownOpts, cli: Cli): void {
  const media = program
    .command('media')
    .summary('upload, list and withdraw installers')
    .description(
      'Upload the installers that customers download, list them, and take them off offer.',
    );
  addAdd(media, cli);
  addList(media, cli);
  addWithdraw(media, cli);
  addExamples(media, EXAMPLE);
}
