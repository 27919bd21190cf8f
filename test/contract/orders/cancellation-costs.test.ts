import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { dynamoStore } from '#test/helpers/stores.ts';
import { cancellations, fillAudit, operations } from './cancellations.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);

const COSTS: Readonly<
  Record<keyof ReturnType<typeof operations>, readonly [number, string, number]>
> = {
  preview: [200, 'Get*2 Update', 3],
  'cancel, 1 link': [200, 'BatchGet Get*3 Query*2 TransactWrite*3 Update', 34],
  'cancel, 10 links': [200, 'BatchGet Get*3 Query*2 TransactWrite*3 Update', 98],
  'cancel, 500 links': [200, 'BatchGet*5 Get*3 Query*2 TransactWrite*18 Update', 3_604],
  'file a report': [201, 'Get*3 TransactWrite Update', 20],
  'a page of 40 audit records': [200, 'Get Query*4 Update', 22],
};

/** `Get*3 Query`, for `Get Get Get Query`. */
const shortened = (commands: readonly string[]): string =>
  [...Map.groupBy(commands, (command) => command)]
    .map(([command, all]) => (all.length === 1 ? command : `${command}*${all.length}`))
    .join(' ');

/** The rows of the table in docs/cancellation.md. */
const rows = readFileSync(new URL('../../../docs/cancellation.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter(([name = '']) => name in COSTS);

/** How many requests `Get*3 Query` are. */
const requestsIn = (commands: string): number =>
  commands.split(' ').reduce((sum, each) => sum + Number(each.split('*')[1] ?? 1), 0);

describe('what giving money back asks of DynamoDB', () => {
  let run: ReturnType<typeof operations>;
  beforeAll(async () => {
    const store = await dynamoStore({ weighsTransactions: true });
    const audited = await dynamoStore();
    await fillAudit(audited);
    const page = 'a page of 40 audit records';
    // On a table of its own: what orders write would lie among its records.
    run = {
      ...operations(await cancellations(store)),
      [page]: operations(await cancellations(audited))[page],
    };
  });

  it('is what docs/cancellation.md says', () => {
    expect(rows).toEqual(
      Object.entries(COSTS).map(([name, [, commands, units]]) => [
        ...[name, String(requestsIn(commands)), String(units)],
      ]),
    );
  });

  for (const [name, expected] of Object.entries(COSTS)) {
    const [wantedStatus, wantedCommands, wantedUnits] = expected;
    const tags = name === 'cancel, 500 links' ? ['slow'] : [];
    it(`${name}: ${wantedCommands}, ${wantedUnits} units`, { tags }, async () => {
      const { status, commands, units } = await run[name as keyof typeof COSTS]();
      expect([status, shortened(commands)]).toEqual([wantedStatus, wantedCommands]);
      expect(units).toBe(wantedUnits);
    });
  }
});
