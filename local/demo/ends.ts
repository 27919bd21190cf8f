import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Purchase } from './buy.ts';
import { type Client, click, type localTools } from './client.ts';
import { type Choice, download } from './download.ts';
import { expectStatus, type Story } from './scenario.ts';

type Link = z.output<typeof download>['link'];
type LocalTools = ReturnType<typeof localTools>;

const refusal = z.object({ data: z.array(z.string()) });
const preview = z.object({
  lines: z.array(
    z.object({
      cancellable: z.boolean(),
      daysLeft: z.number(),
      currencyCode: z.string(),
      paid: z.number(),
      used: z.number(),
      fee: z.number(),
      refund: z.number(),
      feePolicy: z.string(),
    }),
  ),
});
const cancelled = z.object({ status: z.literal('cancelled') });
const keys = z.object({
  items: z.array(z.object({ state: z.string(), value: z.string().optional() })),
});
const jobResult = z.object({ ended: z.number() });

const reopen = async (agent: Client, { path, choice }: Choice): Promise<Link> =>
  expectStatus(await agent.call('POST', `${path}/downloads`, choice), 201, download).link;

/** R9, R10: the 51st download is refused, and the same link is opened again. */
export async function useUp(
  agent: Client,
  chosen: Choice,
  link: Link,
  story: Story,
): Promise<Link> {
  const bar = story.bar('clicking', link.downloadLimit);
  bar.update(link.downloadsUsed);
  for (let used = link.downloadsUsed; used < link.downloadLimit; used += 1) {
    story.must((await click(link.url)).status === 302, `download ${used + 1} was refused`);
    bar.increment();
  }
  bar.stop();
  const { data } = expectStatus(await click(link.url), 410, refusal);
  story.must(data[0] === 'exhausted', 'the wrong reason');
  const opened = await reopen(agent, chosen);
  story.must(opened.url === link.url && opened.window === link.window + 1, 'not opened again');
  story.tell(
    `After ${link.downloadLimit} downloads the next one is refused (410, exhausted). Opened again: the same link, window ${opened.window}.`,
  );
  return opened;
}

/** R9, R20: the last millisecond works, the next does not, and the job marks the end. */
export async function runOut(
  agent: Client,
  chosen: Choice,
  link: Link,
  tools: LocalTools,
  story: Story,
) {
  const end = new Date(link.expiresAt);
  await tools.holdClock(new Date(end.getTime() - 1));
  story.must((await click(link.url)).status === 302, 'refused a millisecond too early');
  await tools.holdClock(end);
  const { data } = expectStatus(await click(link.url), 410, refusal);
  story.must(data[0] === 'expired', 'the wrong reason');
  const { ended } = jobResult.parse(await tools.runJob('expire-links'));
  story.must(ended >= 1, 'the job marked nothing');
  const opened = await reopen(agent, chosen);
  story.tell(
    `14 days later to the millisecond it has expired (410); the job marked it; it is opened again, window ${opened.window}.`,
  );
  return opened;
}

/** R13 to R16, R19: what it pays back is shown first; then the purchase is cancelled, twice by mistake. */
export async function cancel(
  agent: Client,
  purchase: Purchase,
  chosen: Choice,
  link: Link,
  story: Story,
) {
  const path = `${purchase.customerPath}/orders/${purchase.orderId}`;
  const shown = expectStatus(await agent.call('GET', `${path}/cancellation`), 200, preview);
  const [line] = shown.lines;
  if (!line) {
    throw new Error('The preview has no line.');
  }
  const cents = (amount: number) => Math.round(amount * 100);
  story.must(line.cancellable, 'the purchase cannot be cancelled');
  story.must(
    cents(line.paid) === cents(line.used) + cents(line.fee) + cents(line.refund),
    'the amounts do not add up',
  );
  story.tell(
    `Cancelling would pay back ${line.currencyCode} ${line.refund} of ${line.paid} (used ${line.used}, fee ${line.fee}). ${line.feePolicy} ${line.daysLeft} days left.`,
  );

  const requestId = randomUUID();
  const send = () => agent.call('PATCH', path, { status: 'cancelled' }, requestId);
  expectStatus(await send(), 200, cancelled);
  expectStatus(await send(), 200, cancelled);
  const { data } = expectStatus(await click(link.url), 410, refusal);
  story.must(data[0] === 'revoked', 'the wrong reason');
  const given = expectStatus(await agent.call('GET', `${chosen.path}/keys`), 200, keys);
  story.must(
    given.items.every(({ state, value }) => state === 'revoked' && value === undefined),
    'a key is alive after the cancellation',
  );
  const reopened = await agent.call('POST', `${chosen.path}/downloads`, chosen.choice);
  story.must(reopened.status === 409, 'a cancelled purchase opened a link');
  story.tell(
    'Cancelled. Its link is dead (410, revoked), its key is revoked, and neither can be had again.',
  );
}
