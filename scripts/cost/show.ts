import { type InputName, type Inputs, inputNames, meaningOf } from './inputs.ts';
import { type PriceId, priceList, type Quantities, usdOf } from './prices.ts';
import type { Measured } from './use.ts';

export interface Column {
  readonly title: string;
  readonly quantities: Quantities;
}

/** The bytes of files: what all the rest is small beside. */
const FILES: readonly PriceId[] = ['fileGb'];

/** USD of one column, by price line, and its sums with the files and without. */
export function billOf(quantities: Quantities) {
  const lines = priceList.prices.map((price) => ({
    id: price.id,
    usd: usdOf(price, quantities[price.id] ?? 0),
  }));
  const sum = (of: (id: PriceId) => boolean) =>
    lines.reduce((total, { id, usd }) => total + (of(id) ? usd : 0), 0);
  const files = sum((id) => FILES.includes(id));
  const service = sum((id) => !FILES.includes(id));
  return { lines, service, files, total: service + files };
}

const money = (usd: number): string =>
  usd === 0
    ? '-'
    : usd.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const NAME = 46;
const WIDTH = 17;
const cells = (name: string, values: readonly string[]): string =>
  `${name.padEnd(NAME)}${values.map((value) => value.padStart(WIDTH)).join('')}`;

function billLines(columns: readonly Column[]): readonly string[] {
  const bills = columns.map(({ quantities }) => billOf(quantities));
  const rows = priceList.prices.flatMap(({ id, service, what }) => {
    const values = bills.map(({ lines }) => lines.find((line) => line.id === id)?.usd ?? 0);
    const isUsed = values.some((usd) => usd >= 0.005);
    return isUsed ? [cells(`${service}: ${what}`.slice(0, NAME), values.map(money))] : [];
  });
  const sums = (['service', 'files', 'total'] as const).map((sum) =>
    cells(
      { service: 'all but the files', files: 'the bytes of the files', total: 'together' }[sum],
      bills.map((bill) => money(bill[sum])),
    ),
  );
  return [
    cells(
      'USD',
      columns.map(({ title }) => title),
    ),
    ...rows,
    '',
    ...sums,
  ];
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

function measuredLines(measured: Measured): readonly string[] {
  const titles = ['read units', 'write units', 'KMS', 'log bytes', 'audit records'];
  const rows = Object.entries(measured).map(([name, use]) =>
    cells(
      name,
      [use.readUnits, use.writeUnits, use.kmsRequests, use.logBytes, use.auditRecords].map(round),
    ),
  );
  return [cells('measured on DynamoDB Local, one of each', titles), ...rows];
}

const assumed = (inputs: Inputs) => (name: InputName) =>
  `  --${name.padEnd(20)} ${String(inputs[name]).padStart(7)}   ${meaningOf(name)}`;

function priceLines(): readonly string[] {
  const rows = priceList.prices.map(({ what, service, unit, tiers, seen }) => {
    const first = tiers[0]?.usd ?? 0;
    const each = first < 0.001 ? `${round(first * 1e6)} for a million` : `${first} for one`;
    const checked = seen ? `${seen.page} (${seen.date})` : 'not checked';
    return `  ${`${service}: ${what}`.padEnd(58)} ${`${each} (${unit})`.padEnd(34)} ${checked}`;
  });
  return [
    `List prices of ${priceList.region}, taken on ${priceList.takenOn}. ${priceList.note}`,
    ...rows,
  ];
}

/** The whole page. */
export function pageOf(
  measured: Measured,
  inputs: Inputs,
  millions: readonly Column[],
  months: readonly Column[],
): string {
  return [
    'What a million costs',
    ...billLines(millions),
    '',
    'What a month costs, with so many new links, after a year of them',
    ...billLines(months),
    '',
    ...measuredLines(measured),
    '',
    'Assumed (each can be set by its option)',
    ...inputNames.map(assumed(inputs)),
    '',
    ...priceLines(),
    '',
  ].join('\n');
}
