import { inPasses, type Part, type Passed, type Stuck } from '@countersign/client/passes';
import { SingleBar } from 'cli-progress';
import * as z from 'zod';

/** How an answer says what its request did of many. */
export const partOfWork = {
  failed: z.int(),
  failures: z.array(z.object({ id: z.string(), reason: z.string() })),
  left: z.int(),
  next: z.string().optional(),
};
type PartOfWork = z.output<z.ZodObject<typeof partOfWork>>;

export const partOf = (done: number, { failed, failures, left, next }: PartOfWork): Part => ({
  ...{ done, failed, left, next },
  stuck: failures,
});

/** The query by which a request continues. */
export const behind = (after: string | undefined): string =>
  after === undefined ? '' : `after=${encodeURIComponent(after)}`;

/** Repeats a request of many, with a bar from the second one on. */
export async function runPasses(
  label: string,
  unit: string,
  request: (after: string | undefined) => Promise<Part>,
): Promise<Passed> {
  const bar = new SingleBar({
    format: `${label} {bar} {percentage}% | {value}/{total} ${unit} | {eta_formatted} left`,
    noTTYOutput: false,
  });
  let isShown = false;
  try {
    return await inPasses(request, ({ done, failed, left }) => {
      const tried = done + failed;
      if (isShown) {
        bar.setTotal(tried + left);
        bar.update(tried);
      } else if (left > 0) {
        isShown = true;
        bar.start(tried + left, tried);
      }
    });
  } finally {
    if (isShown) {
      bar.stop();
    }
  }
}

/** A line for each of them that is named, and the number of the others. */
export function linesOfStuck(stuck: readonly Stuck[], failed: number): readonly string[] {
  const others = failed - stuck.length;
  return [
    ...stuck.map(({ id, reason }) => `  ${id}\t${reason}`),
    ...(others > 0 ? [`  and ${others} more`] : []),
  ];
}
