import { describe, expect, it } from 'vitest';
import { rotateSecret, signingSecrets, wants } from '#shared/webhooks/endpoint.ts';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { aRegistration } from '#test/fixtures/webhooks.ts';

const DAY = 24 * 60 * 60 * 1000;
const namesAt = (registration: ReturnType<typeof aRegistration>, milliseconds: number) =>
  signingSecrets(registration, plusMilliseconds(NOW, milliseconds)).map(({ closed }) => closed);

describe('secrets of a webhook', () => {
  const rotated = rotateSecret(aRegistration(), 'second', NOW);

  it('sign together for a day after one is replaced, and not at its end', () => {
    expect(namesAt(rotated, 0)).toEqual(['second', 'closed']);
    expect(namesAt(rotated, DAY - 1)).toEqual(['second', 'closed']);
    expect(namesAt(rotated, DAY)).toEqual(['second']);
  });

  it('keep their own ends when another is created in between, and are dropped after them', () => {
    const third = rotateSecret(rotated, 'third', plusMilliseconds(NOW, 1000));
    expect(namesAt(third, DAY)).toEqual(['third', 'second']);
    const fourth = rotateSecret(third, 'fourth', plusMilliseconds(NOW, DAY));
    expect(fourth.secrets.map(({ closed }) => closed)).toEqual(['fourth', 'third', 'second']);
  });

  it('number at most three', () => {
    const third = rotateSecret(rotated, 'third', plusMilliseconds(NOW, 1000));
    expect(() => rotateSecret(third, 'fourth', plusMilliseconds(NOW, 2000))).toThrow(
      expect.objectContaining({
        code: 'WEBHOOK_SECRETS_FULL',
        message: expect.stringContaining(plusMilliseconds(NOW, DAY).toISOString()),
      }),
    );
  });
});

it('a registration subscribes to the events it names, and to nothing else', () => {
  const registration = aRegistration({ events: ['order-created'] });
  expect(wants(registration, { name: 'order-created' })).toBe(true);
  expect(wants(registration, { name: 'order-cancelled' })).toBe(false);
});
