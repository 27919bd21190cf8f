import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { type Cli, openService, suggest, typed } from '../cli.ts';
import { addExamples } from '../examples.ts';
import { abandonImport, importKeys } from '../import-keys.ts';
import { listPools } from '../list-pools.ts';
import { parseCount, urlOption } from '../options.ts';
import { addList, addMove, addPool, addWithdraw } from './key-stock.ts';

function addImport(keys: CommandUnknownOpts, cli: Cli): void {
  const command = keys
    .command('import')
    .summary('import product keys from a CSV file')
    .description(
      'Import product keys from a CSV file, all or none. The keys are in the column "productKey", or in the first column of a file without a header. Keys that the service already has are skipped.',
    )
    .argument('<file>', 'CSV file')
    .requiredOption('--product <id>', 'product of the keys')
    .requiredOption('--version <version>', 'version of the product')
    .option(
      '--low-mark <count>',
      'the pool is low when it has at most this many keys (default: as the pool has it, 100 for a new one)',
      parseCount,
    )
    .addOption(urlOption())
    .action(async (file, { url, product: productId, version, lowMark }) => {
      const service = await openService(cli, url);
      const imported = await importKeys(service, { file, productId, version, lowMark });
      console.log(imported.text);
      suggest(
        cli,
        `countersign keys pool --product ${imported.productId} --version ${typed(imported.version)} shows the pool.`,
      );
    });
  addExamples(
    command,
    'countersign keys import keys.csv --product DG7GMGF0DVT7 --version 2025 --low-mark 100',
  );
}

function addAbandon(keys: CommandUnknownOpts, cli: Cli): void {
  const command = keys
    .command('abandon')
    .summary('abandon an import that is not complete')
    .description(
      'Abandon an import that is not complete, so that another file can import its keys.',
    )
    .argument('<import>', 'id of the import, as "keys import" prints it')
    .addOption(urlOption())
    .action(async (importId, { url }) => {
      console.log(await abandonImport(await openService(cli, url), importId));
      suggest(cli, 'countersign keys import FILE.csv imports the keys of another file.');
    });
  addExamples(command, 'countersign keys abandon 3f6d0b0e111142228333444455556666');
}

function addPools(keys: CommandUnknownOpts, cli: Cli): void {
  const command = keys
    .command('pools')
    .summary('list key pools and which of them are low')
    .description(
      'List key pools, one line each: product, version, low mark, and "ok" or since when the pool is low.',
    )
    .option('--product <id>', 'pools of this product only')
    .addOption(urlOption())
    .action(async ({ url, product }) => {
      console.log(await listPools(await openService(cli, url), product));
    });
  addExamples(command, 'countersign keys pools', 'countersign keys pools --product DG7GMGF0DVT7');
}

export function addKeys(program: CommandUnknownOpts, cli: Cli): void {
  const keys = program
    .command('keys')
    .summary('import product keys and list key pools')
    .description('Import product keys and list key pools.');
  addImport(keys, cli);
  addAbandon(keys, cli);
  addPools(keys, cli);
  addPool(keys, cli);
  addList(keys, cli);
  addMove(keys, cli);
  addWithdraw(keys, cli);
  addExamples(
    keys,
    'countersign keys import keys.csv --product DG7GMGF0DVT7 --version 2025',
    'countersign keys pools',
  );
}
