import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  KEYS_CACHED_MILLISECONDS,
  KEYS_COOLDOWN_MILLISECONDS,
} from '#functions/authorize/issuer-keys.ts';
import { anAuthorizer, claims, NOT_HELD, START } from '#test/fixtures/authorizer.ts';
import { anIssuer } from '#test/fixtures/issuer.ts';

let issuer: Awaited<ReturnType<typeof anIssuer>>;
let key: Awaited<ReturnType<typeof issuer.aKey>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  issuer = await anIssuer();
  key = await issuer.aKey('first');
  issuer.publish(key);
});
afterEach(async () => {
  vi.useRealTimers();
  await issuer.stop();
});

const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

describe('when the issuer changes its key', () => {
  it('a token by the new one is let in, once it may be asked for again', async () => {
    const { bearer } = anAuthorizer(issuer.url);
    await bearer(await key.sign(claims()));
    const next = await issuer.aKey('second');
    issuer.publish(next, key);
    const token = await next.sign(claims());
    pass(KEYS_COOLDOWN_MILLISECONDS - 1);
    expect(await bearer(token)).toEqual(NOT_HELD);
    pass(1);
    expect((await bearer(token)).isAuthorized).toBe(true);
    expect((await bearer(await key.sign(claims()))).isAuthorized).toBe(true);
  });

  it('a token by one that was taken back is refused when the keys are read again', async () => {
    const { bearer } = anAuthorizer(issuer.url);
    const token = await key.sign(claims());
    await bearer(token);
    issuer.publish(await issuer.aKey('second'));
    pass(KEYS_CACHED_MILLISECONDS - 1);
    expect((await bearer(token)).isAuthorized).toBe(true);
    pass(1);
    expect(await bearer(token)).toEqual(NOT_HELD);
  });

  it('garbage does not have the issuer asked again and again', async () => {
    const { bearer } = anAuthorizer(issuer.url);
    const stranger = await issuer.aKey('unknown');
    for (let time = 0; time < 20; time += 1) {
      expect(await bearer(await stranger.sign(claims()))).toEqual(NOT_HELD);
    }
    expect(issuer.timesAsked()).toBeLessThanOrEqual(2);
  });
});

describe('when the issuer does not answer', () => {
  it('nothing is said of the token, and it is let in when the issuer is back', async () => {
    issuer.goDown(true);
    const { bearer, refused, failed } = anAuthorizer(issuer.url);
    const token = await key.sign(claims());
    await expect(bearer(token)).rejects.toThrow('The token cannot be checked.');
    expect([refused.length, failed.length]).toEqual([0, 1]);
    issuer.goDown(false);
    expect((await bearer(token)).isAuthorized).toBe(true);
  });

  it('tokens by keys that were read are let in until those are too old', async () => {
    const { bearer } = anAuthorizer(issuer.url);
    const token = await key.sign(claims());
    await bearer(token);
    issuer.goDown(true);
    pass(KEYS_CACHED_MILLISECONDS - 1);
    expect((await bearer(token)).isAuthorized).toBe(true);
    pass(1);
    await expect(bearer(token)).rejects.toThrow('The token cannot be checked.');
  });
});
