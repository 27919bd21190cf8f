import { SingleBar } from 'cli-progress';
import * as z from 'zod';
import { CliError, type Service } from './service.ts';

const AT_ONCE = 4;
const PAGE = 500;

const deadSchema = z.object({
  partnerId: z.string(),
  eventId: z.string(),
  eventName: z.string(),
  eventDate: z.string(),
  lastResult: z.object({ responseCode: z.string(), responseMessage: z.string() }).optional(),
});
type Dead = z.output<typeof deadSchema>;
const pageSchema = z.object({
  items: z.array(deadSchema),
  links: z.object({
    next: z
      .object({ headers: z.array(z.object({ key: z.string(), value: z.string() })) })
      .optional(),
  }),
});

/** All that are dead, page by page. */
async function readDead(
  service: Service,
  partnerId: string | undefined,
  eventId: string | undefined,
): Promise<readonly Dead[]> {
  const query = new URLSearchParams({ size: String(PAGE), ...(partnerId && { partnerId }) });
  const dead: Dead[] = [];
  for (;;) {
    const { items, links } = await service.call(pageSchema, 'GET', `/deadwebhooks?${query}`);
    dead.push(...items);
    const token = links.next?.headers[0]?.value;
    if (token === undefined) {
      return dead.filter((each) => (eventId ?? each.eventId) === each.eventId);
    }
    query.set('seekOperation', 'Next');
    query.set('continuationToken', token);
  }
}

const lineOf = ({ partnerId, eventId, eventName, eventDate, lastResult }: Dead): string => {
  const { responseCode = '', responseMessage = '' } = lastResult ?? {};
  return [partnerId, eventId, eventName, eventDate, responseCode || responseMessage].join('\t');
};

/** One line for each: partner, event, name, when it happened, how the last try ended. */
export async function listDead(
  service: Service,
  partnerId: string | undefined,
  eventId: string | undefined,
): Promise<string> {
  const dead = await readDead(service, partnerId, eventId);
  return dead.length === 0 ? 'No webhook is dead.' : dead.map(lineOf).join('\n');
}

/** Sends all of them again. Broken off, the same command goes on: what was sent again is dead no more. */
export async function redrive(
  service: Service,
  partnerId: string | undefined,
  eventId: string | undefined,
): Promise<string> {
  const dead = await readDead(service, partnerId, eventId);
  if (dead.length === 0) {
    return 'No webhook is dead.';
  }
  const left = [...dead];
  const refused: string[] = [];
  const bar = new SingleBar({
    format: 'Sending again {bar} {percentage}% | {value}/{total} | {eta_formatted} left',
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
  const sent = `${dead.length - refused.length} of ${dead.length} are sent again within a minute.`;
  if (refused.length > 0) {
    throw new CliError([sent, ...refused].join('\n'));
  }
  return sent;
}
