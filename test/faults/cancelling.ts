import { approving, refundRequestOf, reportSchema } from '#test/api/helpers/refund-requests.ts';
import type { Desk, Purchase } from './operator-client.ts';

/** R16: no click that starts later succeeds. */
async function requireEnd(desk: Desk, purchase: Purchase, ended: readonly number[]): Promise<void> {
  const { id, lines } = purchase;
  for (const line of ended) {
    const url = lines.get(line);
    lines.delete(line);
    if (url !== undefined) {
      await desk.visitor.requireDead(url, `after ${id}:${line} was cancelled`);
    }
  }
  purchase.isLeft = lines.size === 0;
}

/** Cancels a whole order, or one line of it. */
export async function cancel(desk: Desk, purchase: Purchase): Promise<void> {
  const { partner, choices } = desk;
  const lines = [...purchase.lines.keys()];
  const line = choices.by(0.4) ? choices.oneOf(lines) : undefined;
  const body = {
    status: 'cancelled',
    ...(line !== undefined && { lineItems: [{ lineItemNumber: line }] }),
  };
  const path = partner.at(`/orders/${purchase.id}`);
  const send = (headers: Record<string, string>) => partner.send('PATCH', path, body, { headers });
  const answer = await desk.ask(line === undefined ? 'cancel' : 'cancel a line', send, [200]);
  if (answer) {
    await requireEnd(desk, purchase, line === undefined ? lines : [line]);
  } else {
    purchase.isLeft = true;
  }
}

/** Files a service request, which the operator approves. */
export async function report(desk: Desk, purchase: Purchase): Promise<void> {
  const { partner, operator } = desk;
  const body = refundRequestOf(partner, purchase.id);
  const filed = await desk.post('report', '/v1/servicerequests/en-US', body);
  if (!filed) {
    return;
  }
  const path = `/v1/servicerequests/${reportSchema.parse(filed.json).id}`;
  const send = (headers: Record<string, string>) =>
    operator('PATCH', path, approving(100), headers);
  const answer = await desk.ask('approve', send, [200], 'operator');
  if (answer) {
    await requireEnd(desk, purchase, [...purchase.lines.keys()]);
  } else {
    purchase.isLeft = true;
  }
}
