import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  completeCancellation,
  startCancellation,
} from '#shared/orders/cancellation/cancellation.ts';
import type { LineState, Order } from '#shared/orders/order.ts';
import { dueNotices, withNotices } from '#shared/orders/subscriptions/term.ts';
import { TRANSITIONS } from '#shared/refund-requests/request-changes.ts';
import { anOrder, NOW } from '#test/fixtures/fixtures.ts';
import { changedLine } from '#test/fixtures/order-lines.ts';

/** The steps that a page of docs/ draws: `from to`, with what is written at the arrow. */
function drawnIn(page: string): ReadonlyMap<string, string> {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  const [, drawing = ''] = /```mermaid\nstateDiagram-v2\n([\s\S]*?)```/.exec(text) ?? [];
  const steps = [...drawing.matchAll(/^ {2}(\S+) --> (\S+?)(?:: (.*))?$/gm)];
  return new Map(steps.map(([, from, to, label = '']) => [`${from} ${to}`, label]));
}
const between = (drawn: ReadonlyMap<string, string>) =>
  [...drawn.keys()].filter((step) => !step.includes('[*]')).sort();

const STATES = ['active', 'cancelling', 'cancelled', 'expired'] as const satisfies LineState[];
const end = anOrder().lines[0]?.termEndsAt ?? NOW;
/** All that happens to a line, and at which time. */
const MOVES: readonly ((order: Order) => Order)[] = [
  (order) => startCancellation(order, [0], 'request', NOW),
  (order) => completeCancellation(order),
  (order) => withNotices(order, dueNotices(order, end)),
];

function stateAfter(move: (order: Order) => Order, state: LineState): LineState | undefined {
  const order = anOrder();
  try {
    const moved = move({
      ...order,
      lines: order.lines.map((line) => changedLine(line, { state })),
    });
    return moved.lines[0]?.state;
  } catch {
    return undefined;
  }
}

describe('what docs/ draws', () => {
  it('R16, R21: of a line is what the rules do to it, and nothing else', () => {
    const steps = STATES.flatMap((from) =>
      MOVES.map((move) => stateAfter(move, from))
        .filter((to) => to !== undefined && to !== from)
        .map((to) => `${from} ${to}`),
    );
    const drawn = between(drawnIn('cancellation.md'));
    // Revocations change no state: they are drawn as a step from one to itself.
    expect(drawn).toEqual([...new Set([...steps, 'cancelling cancelling'])].sort());
  });

  it('R16: of a cancellation is the same on its page and in the decision', () => {
    const decision = between(drawnIn('adr/0006-a-cancellation-is-a-state-machine.md'));
    const page = between(drawnIn('cancellation.md'));
    expect(page.filter((step) => !step.includes('expired'))).toEqual(decision);
  });

  it('R18: of a report is the table of its statuses, with who may take each step', () => {
    const drawn = drawnIn('adr/0023-a-refund-report-is-decided-once.md');
    const table = Object.entries(TRANSITIONS).flatMap(([from, steps]) =>
      Object.entries(steps).map(([to, sides]) => [`${from} ${to}`, sides] as const),
    );
    expect(between(drawn)).toEqual(table.map(([step]) => step).sort());
    for (const [step, sides] of table) {
      expect(drawn.get(step), step).toMatch(sides.length === 2 ? /^either side/ : /^operator/);
    }
  });
});
