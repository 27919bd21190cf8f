import { SingleBar } from 'cli-progress';
import * as z from 'zod';
import { CliError } from './cli-error.ts';
import { readPages } from './read-pages.ts';
import type { Service } from './service.ts';

export const NONE_DEAD = 'There are no dead webhooks.';
const AT_ONCE = 4;

const deadSchema = z.object({
  partnerId: z.string(),
  eventId: z.string(),
  eventName: z.string(),
  eventDate: z.string(),
  lastResult: z.object({ responseCode: z.string(), responseMessage: z.string() }).optional(),
});
type Dead = z.output<typeof deadSchema>;

/** Dead webhooks of a partner, or of all of them; one event of theirs, or all. */
async function readDead(
  service: Service,
  partnerId: string | undefined,
  eventId: string | undefined,
): Promise<readonly Dead[]> {
  const filter = partnerId === undefined ? {} : { partnerId };
  const dead = await readPages(service, '/deadwebhooks', deadSchema, filter);
  return dead.filter((each) => (eventId ?? each.eventId) === each.eventId);
}

const lineOf = ({ partnerId, eventId, eventName, eventDate, lastResult }: Dead): string => {
  const { responseCode = '', responseMessage = '' } = lastResult ?? {};
  return [partnerId, eventId, eventName, eventDate, responseCode || responseMessage].join('\t');
};

/** One line for each dead webhook: partner, event, name, time, result of the last attempt. */
export async function listDead(
  service: Service,
  partnerId: string | undefined,
  eventId: string | undefined,
): Promise<readonly string[]> {
  return (await readDead(service, partnerId, eventId)).map(lineOf);
}

/** Delivers dead webhooks again. An interrupted run resumes: what was delivered again is not dead any more. */
export async function redrive(
  service: Service,
  partnerId: string | undefined,
  eventId: string | undefined,
): Promise<string> {
  const dead = await readDead(service, partnerId, eventId);
  if (dead.length === 0) {
    return NONE_DEAD;
  }
  const left = [...dead];
  const refused: string[] = [];
  const bar = new SingleBar({
    format: 'Redriving {bar} {percentage}% | {value}/{total} | {eta_formatted} left',
    noTTYOutput: false,
  });
  bar.start(dead.length, 0);
  const worker = async () => {
    for (let each = left.shift(); each; each = left.shift()) {
      const [partner, event] = [each.partnerId, each.eventId].map(encodeURIComponent);
      await service
        .call(z.unknown(), 'POST', `/deadwebhooks/${partner}/${event}/redrive`)
        .catch((error: unknown) => {
          if (!(error instanceof CliError)) {
            throw error;
          }
          refused.push(error.message);
        });
      bar.increment();
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    bar.stop();
  }
  const sent = `${dead.length - refused.length} of ${dead.length} are delivered again within a minute.`;
  if (refused.length > 0) {
    throw new CliError([sent, ...refused].join('\n'));
  }
  return sent;
}
