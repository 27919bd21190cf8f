import { expect, it } from 'vitest';
import { registrationInput } from '#shared/webhooks/register-webhook.ts';

const read = (webhookUrl: string) =>
  registrationInput.safeParse({ webhookUrl, webhookEvents: ['order-created'] });

it('an address of a webhook is taken without the blanks and marks around it', () => {
  expect(read(' https://portal.example.com/events\u200b\u00a0').data?.webhookUrl).toBe(
    'https://portal.example.com/events',
  );
});

it.each(['https://portal.example.com/\u0007', 'https://portal.example.com/\u202etxt'])(
  'an address of a webhook with characters that nobody sees within is refused: %j',
  (url) => {
    expect(read(url).success).toBe(false);
  },
);
