import { describe, expect, it } from 'vitest';
import { ServicePrincipals } from '../../../../local/iam/service-principals.ts';
import { principalOf } from '../../../../local/iam/sessions.ts';
import { DeadLetters } from '../../../../local/runner/dead-letters.ts';

const sender = principalOf('arn:aws:iam::0:role/sender', 'job');

describe('the dead-letter queues of the local run', () => {
  it('keep the newest messages and no more than 500, however long the service runs', async () => {
    const letters = new DeadLetters(new ServicePrincipals(async () => true), undefined);
    for (let number = 1; number <= 510; number += 1) {
      await letters.send('arn:aws:sqs:us-east-1:0:queue', sender, {
        ...{ folder: 'expire-links', error: String(number) },
      });
    }
    const kept = (letters.all['queue'] ?? []).map(({ error }) => error);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, '11', '510']);
  });
});
