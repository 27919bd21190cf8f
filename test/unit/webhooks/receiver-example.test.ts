import { describe, expect, it } from 'vitest';
import { signedHeaders } from '#shared/webhooks/sender/sign.ts';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { isSigned } from '../../../docs/examples/webhook-receiver.ts';

const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const BODY = Buffer.from('{"EventName":"test-created"}');
const MINUTE = 60_000;

/** Returns true if the example accepts what the sender signs with these secrets, so much later. */
const accepts = (secrets: readonly string[], body = BODY, later = 0): boolean =>
  isSigned(
    SECRET,
    signedHeaders(secrets, 'event-1', NOW, BODY.toString()),
    body,
    plusMilliseconds(NOW, later).getTime(),
  );

describe('the example of a receiver', () => {
  it('accepts what the sender signs, also while a secret is replaced', () => {
    expect([accepts([SECRET]), accepts([OTHER, SECRET])]).toEqual([true, true]);
  });

  it('accepts no other secret, no other body and no other time', () => {
    expect(accepts([OTHER])).toBe(false);
    expect(accepts([SECRET], Buffer.concat([BODY, Buffer.from(' ')]))).toBe(false);
    expect([accepts([SECRET], BODY, 5 * MINUTE), accepts([SECRET], BODY, 6 * MINUTE)]).toEqual([
      true,
      false,
    ]);
    expect(accepts([SECRET], BODY, -6 * MINUTE)).toBe(false);
    expect(isSigned(SECRET, {}, BODY)).toBe(false);
  });
});
