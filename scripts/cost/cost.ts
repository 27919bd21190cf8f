import { startDynamoDb } from '#test/setup/dynamodb.ts';
import { runAndReport } from '../../cli/run-program.ts';
import { click, fixed, link, month, order } from './bill.ts';
import { readOptions } from './inputs.ts';
import { measure } from './measure.ts';
import { priceList, sumOf } from './prices.ts';
import { billOf, type Column, pageOf } from './show.ts';
import { deployedOf, resourcesOf } from './template.ts';

const MILLION = 1_000_000;
/** Deployed, and not in use: no portals, no people, no files. */
const NOBODY = { partners: 0, users: 0, 'media-gb': 0 };
const VOLUMES = [
  ['10 thousand', 10_000],
  ['1 million', MILLION],
  ['100 million', 100 * MILLION],
] as const;

/** `npm run cost`: what the service costs, from what its operations were measured to ask for. */
async function main(args: readonly string[]): Promise<string> {
  const { json, inputs } = readOptions(args);
  const deployed = deployedOf(resourcesOf('prod'));
  const atRest = { ...deployed, customMetrics: deployed.restingMetrics };
  const engine = await startDynamoDb();
  const measured = await measure(engine.endpoint, inputs['table-months']).finally(engine.stop);
  const millions: readonly Column[] = [
    ['clicks', click(measured, inputs)] as const,
    ['orders', order(measured, inputs)] as const,
    ['links', link(measured, inputs)] as const,
  ].map(([title, one]) => ({ title, quantities: sumOf([[one, MILLION]]) }));
  const months: readonly Column[] = [
    { title: 'at rest', quantities: fixed(measured, { ...inputs, ...NOBODY }, atRest) },
    { title: 'no links', quantities: fixed(measured, inputs, deployed) },
    ...VOLUMES.map(([title, links]) => ({
      title,
      quantities: month(links, measured, inputs, deployed),
    })),
  ];
  if (!json) {
    return pageOf(measured, inputs, millions, months);
  }
  const bills = (columns: readonly Column[]) =>
    columns.map(({ title, quantities }) => ({ title, quantities, ...billOf(quantities) }));
  const all = { inputs, deployed, measured, millions: bills(millions), months: bills(months) };
  return `${JSON.stringify({ ...all, prices: priceList }, null, 2)}\n`;
}

await runAndReport(async () => process.stdout.write(await main(process.argv.slice(2))));
