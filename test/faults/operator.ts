import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CHOICE, PRODUCT } from '#test/api/helpers/partner.ts';
import type { Operator } from '#test/api/helpers/refund-requests.ts';
import { keyFor } from '../../local/seed/make.ts';
import type { Journal } from './journal.ts';
import { persist } from './persist.ts';
import type { Time } from './time.ts';

/** Fills the pool of the product that is sold; answers how many keys it surely has more. */
export async function importKeys(
  operator: Operator,
  journal: Journal,
  count: number,
): Promise<number> {
  const requestId = randomUUID();
  const keys = Array.from({ length: count }, (_, index) => keyFor(`${requestId} ${index}`));
  const ids = { 'MS-RequestId': requestId, 'MS-CorrelationId': requestId };
  const body = { productId: PRODUCT, version: CHOICE.version, keys };
  const { answer, failures } = await persist(
    () => operator('POST', '/v1/operator/keypools', body, ids),
    (each) => journal.look('operator', each),
  );
  journal.asked.push({ partnerId: 'operator', what: 'import keys', requestId, failures, answer });
  if (answer && (answer.json as { added?: number }).added !== count) {
    journal.wrong(`an import of ${count} keys was answered ${answer.status} ${answer.text}`);
  }
  return answer ? count : 0;
}

/** Imports keys over and over, until it is told to stop; none is repeated over a move of the clock. */
export function importsInTurn(operator: Operator, journal: Journal, time: Time) {
  let stopped = false;
  const run = async () => {
    let imported = 0;
    while (!stopped) {
      imported += await time.steadily(() => importKeys(operator, journal, 30));
      await pause(1_500);
    }
    return imported;
  };
  const all = run();
  return async () => {
    stopped = true;
    return all;
  };
}
