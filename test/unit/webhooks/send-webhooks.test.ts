import { Webhook } from 'standardwebhooks';
import { describe, expect, it, vi } from 'vitest';
import { keyVault } from '#shared/product-keys/kms-key-cipher.ts';
import { afterAttempt, newDelivery } from '#shared/webhooks/delivery.ts';
import { logAttempt } from '#shared/webhooks/sender/log-attempt.ts';
import { signedHeaders } from '#shared/webhooks/sender/sign.ts';
import { webhookSecrets } from '#shared/webhooks/webhook-secrets.ts';
import { NOW } from '#test/fixtures/fixtures.ts';
import { localDataKeys } from '#test/fixtures/key-pools.ts';
import { aServiceEvent } from '#test/fixtures/webhooks.ts';

const secrets = webhookSecrets(keyVault(localDataKeys()));

describe('a signature', () => {
  it('is valid for each holder of a secret, and for nobody else', async () => {
    const made = await Promise.all(['p', 'p', 'p'].map((partner) => secrets.create(partner)));
    const [current = '', before = '', other = ''] = made.map(({ value }) => value);
    const body = '{"EventName":"test-created"}';
    const headers = signedHeaders([current, before], 'event-1', new Date(), body);
    expect(new Webhook(current).verify(body, headers)).toEqual({ EventName: 'test-created' });
    expect(() => new Webhook(before).verify(body, headers)).not.toThrow();
    expect(() => new Webhook(other).verify(body, headers)).toThrow('No matching signature');
    expect(() => new Webhook(current).verify(`${body} `, headers)).toThrow('No matching signature');
  });

  it('is made with a secret of 32 random bytes, which is decrypted for its own partner only', async () => {
    const { value, closed } = await secrets.create('p');
    expect(value).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(closed).not.toContain(value.slice(6));
    expect(await secrets.open('p', closed)).toBe(value);
    await expect(secrets.open('q', closed)).rejects.toThrow();
  });
});

describe('the log of an attempt', () => {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const fresh = newDelivery(aServiceEvent(), '1', NOW);

  it('has a code of its own for a dead event, which an alarm counts', () => {
    logAttempt(log)(afterAttempt(fresh, { at: NOW, status: 204 }));
    logAttempt(log)(afterAttempt(fresh, { at: NOW, problem: 'No answer.' }));
    logAttempt(log)(afterAttempt({ ...fresh, tries: 9 }, { at: NOW, status: 500 }));
    expect(log.info).toHaveBeenCalledWith('WEBHOOK_DELIVERED', expect.anything());
    expect(log.warn).toHaveBeenCalledWith('WEBHOOK_FAILED', expect.anything());
    expect(log.error).toHaveBeenCalledWith(
      'WEBHOOK_DEAD',
      expect.objectContaining({ eventId: 'event-1', tries: 10, status: 500 }),
    );
  });
});
