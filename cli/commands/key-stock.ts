import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { type Cli, openService, suggest, typed } from '../cli.ts';
import { confirm, yesOption } from '../confirm.ts';
import { addExamples } from '../examples.ts';
import {
  describeLeft,
  listKeys,
  moveKeys,
  showPool,
  withdrawKeys,
  withdrawOneKey,
} from '../manage-keys.ts';
import { urlOption } from '../options.ts';

const IMPORT = '3f6d0b0e111142228333444455556666';

export function addPool(keys: CommandUnknownOpts, cli: Cli): void {
  const command = keys
    .command('pool')
    .summary('show what a pool has left, and when it will be empty')
    .description(
      'Show how many keys of a pool are left, given out and withdrawn, in all and by import, how many were given out in each of the last eight weeks, and in how many days it will be empty at that rate. At most 10,000 keys of an import are counted.',
    )
    .requiredOption('--product <id>', 'product of the pool')
    .requiredOption('--version <version>', 'version of the product')
    .addOption(urlOption())
    .action(async ({ url, ...wanted }) => {
      console.log(await showPool(await openService(cli, url), wanted));
    });
  addExamples(command, 'countersign keys pool --product DG7GMGF0DVT7 --version 2025');
}

export function addList(keys: CommandUnknownOpts, cli: Cli): void {
  const command = keys
    .command('list')
    .summary('list the keys of an import')
    .description(
      'List the keys of an import, one line each: id, the end of the key, product, version, and "available", "issued", "revoked" or "withdrawn".',
    )
    .argument('<import>', 'id of the import, as "keys pool" lists it')
    .addOption(urlOption())
    .action(async (importId, { url }) => {
      console.log(await listKeys(await openService(cli, url), importId));
    });
  addExamples(command, `countersign keys list ${IMPORT}`);
}

export function addWithdraw(keys: CommandUnknownOpts, cli: Cli): void {
  const command = keys
    .command('withdraw')
    .summary('withdraw the keys of an import that are not given out')
    .description(
      'Withdraw the keys of a complete import that are not given out. They are never given out, and no import brings them back; "keys move" moves keys to the right pool. Keys of purchases stay theirs. An interrupted withdrawal resumes when it is run again.',
    )
    .argument('<import>', 'id of the import, as "keys pool" lists it')
    .option('--key <id>', 'this key alone, by its id as "keys list" prints it')
    .addOption(yesOption())
    .addOption(urlOption())
    .action(async (importId, { url, yes, key: keyId }) => {
      const service = await openService(cli, url);
      await confirm(
        keyId === undefined
          ? async () =>
              `To be withdrawn for good: ${await describeLeft(service, importId)}. No import brings them back. Keys of purchases stay theirs.`
          : `Key ${keyId} leaves its pool for good: no import brings it back.`,
        { yes },
      );
      console.log(
        keyId === undefined
          ? await withdrawKeys(service, importId)
          : await withdrawOneKey(service, { importId, keyId }),
      );
      suggest(cli, 'countersign keys import FILE.csv imports other keys.');
    });
  addExamples(command, `countersign keys withdraw ${IMPORT}`);
}

export function addMove(keys: CommandUnknownOpts, cli: Cli): void {
  const command = keys
    .command('move')
    .summary('move the keys of an import to another pool')
    .description(
      'Move the keys of an import that are not given out to the pool of another version: they were imported for the wrong one.',
    )
    .argument('<import>', 'id of the import, as "keys pool" lists it')
    .requiredOption('--product <id>', 'product of the keys')
    .requiredOption('--version <version>', 'version of the product')
    .addOption(yesOption())
    .addOption(urlOption())
    .action(async (importId, { url, yes, product: productId, version }) => {
      const service = await openService(cli, url);
      await confirm(
        async () =>
          `To be moved to the pool of ${productId} ${version}: ${await describeLeft(service, importId)}. Keys of purchases stay theirs.`,
        { yes },
      );
      const moved = await moveKeys(service, { importId, productId, version });
      console.log(moved.text);
      suggest(
        cli,
        `countersign keys pool --product ${moved.productId} --version ${typed(moved.version)} shows them.`,
      );
    });
  addExamples(command, `countersign keys move ${IMPORT} --product DG7GMGF0DVT7 --version 2022`);
}
