import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { listCatalogs, publishCatalog } from '../catalog-history.ts';
import { checkCatalog } from '../check-catalog.ts';
import { type Cli, openService, suggest, typed } from '../cli.ts';
import { confirm, yesOption } from '../confirm.ts';
import { addExamples } from '../examples.ts';
import { importCatalog } from '../import-catalog.ts';
import { urlOption } from '../options.ts';

function addCheck(catalog: CommandUnknownOpts, cli: Cli): void {
  const command = catalog
    .command('check')
    .summary('check a catalog file; needs no service')
    .description(
      'Check a catalog file by the rules of the service, and print the line and field of every error. Needs no service. The format is docs/catalog.schema.json.',
    )
    .argument('<file>', 'catalog file (JSON)')
    // Accepted for the sake of scripts that give every command the same options.
    .addOption(urlOption().hideHelp())
    .action(async (file) => {
      console.log((await checkCatalog(file)).summary);
      suggest(cli, `countersign catalog import ${typed(file)} publishes it.`);
    });
  addExamples(command, 'countersign catalog check catalog.json');
}

function addImport(catalog: CommandUnknownOpts, cli: Cli): void {
  const command = catalog
    .command('import')
    .summary('import a catalog file and publish it')
    .description(
      'Check a catalog file, import it, and publish it. Portals see the old catalog until the new one is complete. "catalog publish" goes back to an earlier one. With --dry-run, the file is uploaded and compared with the current catalog, and nothing changes.',
    )
    .argument('<file>', 'catalog file (JSON)')
    .option(
      '--dry-run',
      'show what would change: SKUs, old and new prices, what is no longer offered',
    )
    .addOption(urlOption())
    .action(async (file, { url, dryRun }) => {
      const { summary, bytes } = await checkCatalog(file);
      console.log(summary);
      console.log(await importCatalog(await openService(cli, url), bytes, { dryRun }));
      if (dryRun) {
        return suggest(cli, `countersign catalog import ${typed(file)} publishes it.`);
      }
      suggest(
        cli,
        'countersign media add and countersign keys import bring files and keys of new products.',
        'countersign catalog list shows what was published, and countersign catalog publish goes back.',
      );
    });
  addExamples(
    command,
    'countersign catalog import catalog.json --dry-run',
    'countersign catalog import catalog.json',
    'countersign catalog import catalog.json --url https://api.example.com',
  );
}

function addList(catalog: CommandUnknownOpts, cli: Cli): void {
  const command = catalog
    .command('list')
    .summary('list the catalogs that were published')
    .description(
      'List the catalogs that were published, the newest first, one line each: id, when, by whom, products, SKUs, markets.',
    )
    .addOption(urlOption())
    .action(async ({ url }) => {
      console.log(await listCatalogs(await openService(cli, url)));
    });
  addExamples(command, 'countersign catalog list');
}

function addPublish(catalog: CommandUnknownOpts, cli: Cli): void {
  const command = catalog
    .command('publish')
    .summary('publish an earlier catalog again')
    .description('Publish an earlier catalog again: portals see it instead of the current one.')
    .argument('<catalog>', 'id of the catalog, as "catalog list" prints it')
    .addOption(yesOption())
    .addOption(urlOption())
    .action(async (catalogId, { url, yes }) => {
      const service = await openService(cli, url);
      await confirm(`Portals see catalog ${catalogId} instead of the current one.`, { yes });
      console.log(await publishCatalog(service, catalogId));
      suggest(cli, 'countersign catalog list shows the catalogs that were published.');
    });
  addExamples(command, 'countersign catalog publish 2-3f6d0b0e111142228333444455556666');
}

export function addCatalog(program: CommandUnknownOpts, cli: Cli): void {
  const catalog = program
    .command('catalog')
    .summary('check a catalog file and publish it')
    .description('Check a catalog file, and publish it to portals.');
  addCheck(catalog, cli);
  addImport(catalog, cli);
  addList(catalog, cli);
  addPublish(catalog, cli);
  addExamples(
    catalog,
    'countersign catalog check catalog.json',
    'countersign catalog import catalog.json',
  );
}
