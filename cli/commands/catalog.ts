import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { checkCatalog } from '../check-catalog.ts';
import { type Cli, openService, suggest } from '../cli.ts';
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
      suggest(cli, `countersign catalog import ${file} publishes it.`);
    });
  addExamples(command, 'countersign catalog check catalog.json');
}

function addImport(catalog: CommandUnknownOpts, cli: Cli): void {
  const command = catalog
    .command('import')
    .summary('import a catalog file and publish it')
    .description(
      'Check a catalog file, import it, and publish it. Portals see the old catalog until the new one is complete. To go back, import the earlier file.',
    )
    .argument('<file>', 'catalog file (JSON)')
    .addOption(urlOption())
    .action(async (file, { url }) => {
      const { summary, bytes } = await checkCatalog(file);
      console.log(summary);
      console.log(await importCatalog(await openService(cli, url), bytes));
      suggest(
        cli,
        'countersign media add and countersign keys import bring files and keys of new products.',
        'keep the file: importing it again brings this catalog back.',
      );
    });
  addExamples(
    command,
    'countersign catalog import catalog.json',
    'countersign catalog import catalog.json --url https://api.example.com',
  );
}

export function addCatalog(program: CommandUnknownOpts, cli: Cli): void {
  const catalog = program
    .command('catalog')
    .summary('check a catalog file and publish it')
    .description('Check a catalog file, and publish it to portals.');
  addCheck(catalog, cli);
  addImport(catalog, cli);
  addExamples(
    catalog,
    'countersign catalog check catalog.json',
    'countersign catalog import catalog.json',
  );
}
