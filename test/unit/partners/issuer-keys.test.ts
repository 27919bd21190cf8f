import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  KEYS_CACHED_MILLISECONDS,
  QUESTION_INTERVAL_MILLISECONDS,
  QUESTION_MILLISECONDS,
} from '#shared/partners/authorize/issuer-keys.ts';
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

const HELD = { isAuthorized: true, context: { sub: 'person' } };
const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

describe('when the issuer changes its key', () => {
  it('a token by the new one is let in at once, within a second of the last question', async () => {
    const { bearer } = anAuthorizer(issuer.url);
    await bearer(await key.sign(claims()));
    const next = await issuer.aKey('second');
    issuer.publish(next, key);
    const token = await next.sign(claims());
    const began = Date.now();
    expect(await bearer(token)).toMatchObject(HELD);
    expect(Date.now() - began).toBe(QUESTION_INTERVAL_MILLISECONDS);
    expect(await bearer(await key.sign(claims()))).toMatchObject(HELD);
    expect(issuer.timesAsked()).toBe(2);
  });

  it('an answer that was on its way before the token came decides nothing of it', async () => {
    const { bearer } = anAuthorizer(issuer.url);
    const { promise: isRead, resolve: wasRead } = Promise.withResolvers<void>();
    const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
    issuer.holdAnswers(() => {
      wasRead();
      return mayAnswer;
    });
    const first = bearer(await key.sign(claims()));
    await isRead;
    const next = await issuer.aKey('second');
    issuer.publish(next, key);
    const second = bearer(await next.sign(claims()));
    answer();
    expect(await Promise.all([first, second])).toMatchObject([HELD, HELD]);
  });

  it('a token by the new one is let in while strangers keep coming', async () => {
    const { bearer } = anAuthorizer(issuer.url);
    await bearer(await key.sign(claims()));
    const stranger = await issuer.aKey('unknown');
    const next = await issuer.aKey('second');
    for (let time = 0; time < 5; time += 1) {
      expect(await bearer(await stranger.sign(claims()))).toEqual(NOT_HELD);
    }
    issuer.publish(next, key);
    expect(await bearer(await next.sign(claims()))).toMatchObject(HELD);
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
    const began = Date.now();
    for (let time = 0; time < 20; time += 1) {
      expect(await bearer(await stranger.sign(claims()))).toEqual(NOT_HELD);
    }
    const seconds = (Date.now() - began) / QUESTION_INTERVAL_MILLISECONDS;
    expect(issuer.timesAsked()).toBeLessThanOrEqual(1 + seconds);
  });

  it('garbage that comes at once shares one question', async () => {
    const { bearer } = anAuthorizer(issuer.url);
    await bearer(await key.sign(claims()));
    const token = await (await issuer.aKey('unknown')).sign(claims());
    const answers = await Promise.all(Array.from({ length: 20 }, () => bearer(token)));
    expect(answers).toEqual(Array.from({ length: 20 }, () => NOT_HELD));
    // Tokens are decoded one after another; one that comes while the question is asked takes the next.
    expect(issuer.timesAsked()).toBeLessThanOrEqual(3);
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

  it('an unknown key is an error and no refusal: the gateway does not remember it', async () => {
    const { bearer, refused } = anAuthorizer(issuer.url);
    await bearer(await key.sign(claims()));
    const next = await issuer.aKey('second');
    issuer.publish(next, key);
    issuer.goDown(true);
    const token = await next.sign(claims());
    await expect(bearer(token)).rejects.toThrow('The token cannot be checked.');
    expect(refused).toEqual([]);
    issuer.goDown(false);
    expect(await bearer(token)).toMatchObject(HELD);
  });

  it('a question that it takes and does not answer is given up after its limit', async () => {
    issuer.goSilent();
    const { bearer, failed } = anAuthorizer(issuer.url, undefined, 20);
    await expect(bearer(await key.sign(claims()))).rejects.toThrow('The token cannot be checked.');
    expect(failed[0]).toMatchObject({ cause: { name: 'TimeoutError' } });
  });

  it('two questions and what else the function does fit into its 8 seconds', () => {
    expect(2 * QUESTION_MILLISECONDS).toBeLessThanOrEqual(6_000);
    expect(QUESTION_INTERVAL_MILLISECONDS).toBeLessThanOrEqual(QUESTION_MILLISECONDS);
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
