import type { Answer } from '#test/contract/webhooks/sender.ts';
import { median } from './measure.ts';

export type Operations = Readonly<Record<string, () => Promise<Answer>>>;

export const column = (value: string | number, width: number): string =>
  String(value).padStart(width);

function show(
  name: string,
  answers: readonly Answer[],
  { commands, units }: Pick<Answer, 'commands' | 'units'>,
): string {
  const [ours, engine] = [
    median(answers.map(({ milliseconds }) => milliseconds)),
    median(answers.map(({ engineMilliseconds }) => engineMilliseconds)),
  ];
  return [
    name.padEnd(26),
    column(commands.length, 8),
    column(units, 6),
    column((1000 / ours).toFixed(0), 8),
    column((1000 / engine).toFixed(0), 8),
    column((engine / ours).toFixed(2), 6),
  ].join(' ');
}

/** Each operation once: requests and units. Weighing a transaction reads its items, so it has a table of its own. */
async function costs(run: Operations): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const [name, operation] of Object.entries(run)) {
    answers.set(name, await operation());
  }
  return answers;
}

/** One call at a time of each operation, beside the time of its engine calls alone, in the same run. */
export async function showRates(
  weighed: Operations,
  timed: Operations,
  { warmUp, rounds }: { readonly warmUp: number; readonly rounds: number },
): Promise<void> {
  const weights = await costs(weighed);
  console.log('One call at a time; "bare" is the time of its engine calls alone, in the same run.');
  console.log('operation                  requests  units   ours/s   bare/s  ratio');
  const measured = new Map<string, Answer[]>();
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [name, operation] of Object.entries(timed)) {
      const answer = await operation();
      if (round >= warmUp) {
        measured.set(name, [...(measured.get(name) ?? []), answer]);
      }
    }
  }
  for (const [name, answers] of measured) {
    console.log(show(name, answers, weights.get(name) ?? { commands: [], units: 0 }));
  }
}
