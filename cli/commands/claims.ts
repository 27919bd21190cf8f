import { Argument, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { type Cli, openService, suggest } from '../cli.ts';
import { confirm, yesOption } from '../confirm.ts';
import { addExamples } from '../examples.ts';
import { KINDS, releaseClaim, showClaim } from '../manage-claims.ts';
import { urlOption } from '../options.ts';

const kindArgument = () => new Argument('<kind>', 'kind of the claim').choices(KINDS);
const idArgument = () => new Argument('<id>', 'the domain, or the GUID');
const SUBSCRIPTION = '5c1a8f0e-1111-4222-8333-444455556666';

function addShow(claims: CommandUnknownOpts, cli: Cli): void {
  const command = claims
    .command('show')
    .summary('show whose customer has a domain, a tenant or a subscription')
    .description(
      'Show who has a domain, a tenant or an Azure subscription: kind, id, partner, customer, and since when.',
    )
    .addArgument(kindArgument())
    .addArgument(idArgument())
    .addOption(urlOption())
    .action(async (kind, id, { url }) => {
      console.log(await showClaim(await openService(cli, url), kind, id));
      suggest(cli, `countersign claims release ${kind} ${id} lets others have it.`);
    });
  addExamples(
    command,
    'countersign claims show domain contoso.com',
    `countersign claims show subscription ${SUBSCRIPTION}`,
  );
}

function addRelease(claims: CommandUnknownOpts, cli: Cli): void {
  const command = claims
    .command('release')
    .summary('release a claim, so that its owner can have it')
    .description(
      'Release a domain, a tenant or an Azure subscription. The customer keeps its purchases; a tenant with orders is not released.',
    )
    .addArgument(kindArgument())
    .addArgument(idArgument())
    .addOption(yesOption())
    .addOption(urlOption())
    .action(async (kind, id, { url, yes }) => {
      const service = await openService(cli, url);
      const shown = await showClaim(service, kind, id);
      await confirm(`This claim is released:\n${shown}`, { yes });
      console.log(await releaseClaim(service, kind, id));
      suggest(cli, 'the former partner sees the release in its audit records.');
    });
  addExamples(command, 'countersign claims release domain contoso.com');
}

export function addClaims(program: CommandUnknownOpts, cli: Cli): void {
  const claims = program
    .command('claims')
    .summary('show and release claims of domains, tenants and Azure subscriptions')
    .description(
      'Show and release claims: a domain, a tenant or an Azure subscription that a customer of one partner has, and no other can have.',
    );
  addShow(claims, cli);
  addRelease(claims, cli);
  addExamples(claims, 'countersign claims show domain contoso.com');
}
