import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import { asRefusal, refusalReply } from '#shared/platform/http/error-response.ts';
import { freshIds, requestIdsOf } from '#shared/platform/http/request-ids.ts';
import { anEvent } from '#test/fixtures/events.ts';

const GUID = '0A1B2C3D-0000-4000-8000-000000000001';

describe('requestIdsOf', () => {
  const idsOf = (headers: Record<string, string>) => requestIdsOf(anEvent({ headers }), freshIds());

  it('takes the ids that were sent, the request id without regard to case', () => {
    expect(idsOf({ 'ms-requestid': GUID, 'ms-correlationid': GUID })).toEqual({
      requestId: GUID.toLowerCase(),
      correlationId: GUID,
      isRepeatable: true,
    });
  });

  it('R23: takes Idempotency-Key as another name', () => {
    expect(idsOf({ 'idempotency-key': 'order-7/8' })).toMatchObject({
      requestId: 'order-7/8',
      isRepeatable: true,
    });
  });

  it('makes ids that are absent, which cannot be repeated', () => {
    const first = idsOf({});
    expect(first).toMatchObject({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      isRepeatable: false,
    });
    expect(freshIds().isRepeatable).toBe(false);
    expect(idsOf({}).requestId).not.toBe(first.requestId);
  });

  it.each([
    ['ms-requestid', 'not a guid', 'MS-RequestId'],
    ['ms-correlationid', '{GUID}', 'MS-CorrelationId'],
    ['idempotency-key', 'x'.repeat(256), 'Idempotency-Key'],
    ['idempotency-key', 'order 7', 'Idempotency-Key'],
  ])('refuses a malformed %s', (header, value, name) => {
    expect(() => idsOf({ [header]: value })).toThrow(
      expect.objectContaining({ code: 'INVALID_PROPERTY', data: [name] }),
    );
  });
});

describe('refusalReply', () => {
  const refusal = new DomainError('NOT_SOLD_IN_COUNTRY', 'Not there.', { data: ['lineItems[0]'] });

  it("speaks Partner Center's error body", () => {
    expect(refusalReply(refusal, anEvent())).toEqual({
      statusCode: 400,
      headers: {},
      body: {
        code: 800070,
        description: 'Not there.',
        data: ['lineItems[0]'],
        source: 'Countersign',
      },
    });
  });

  it('speaks RFC 9457 with the same facts to whoever asks for it', () => {
    const event = anEvent({ headers: { accept: 'application/problem+json' } });
    expect(refusalReply(refusal, event)).toMatchObject({
      statusCode: 400,
      headers: { 'Content-Type': 'application/problem+json' },
      body: {
        type: 'urn:countersign:problem:not-sold-in-country',
        status: 400,
        detail: 'Not there.',
        code: 800070,
        data: ['lineItems[0]'],
      },
    });
  });

  it('tells nothing of the inside of what is not a refusal', () => {
    const reply = refusalReply(asRefusal(new Error('secret detail'), GUID), anEvent());
    expect(reply.statusCode).toBe(500);
    expect(JSON.stringify(reply)).not.toContain('secret detail');
    expect(JSON.stringify(reply)).toContain(GUID);
  });

  it('cuts a description at the 1024 characters that Partner Center promises', () => {
    const reply = refusalReply(new DomainError('INVALID_BODY', 'x'.repeat(5_000)), anEvent());
    expect(JSON.stringify(reply.body).length).toBeLessThan(1_200);
  });

  it('gives our own numbers only where Partner Center has none, and each only once', () => {
    const own = Object.values(ERROR_MAP)
      .map(([, number]) => number)
      .filter((number) => number >= 990_000);
    expect(new Set(own).size).toBe(own.length);
  });
});

describe('the routes', () => {
  it.each(DEPLOYED_ROUTES.map(({ route, servedBy }) => [route.key, servedBy]))(
    '%s is served by a folder that exists',
    (_, folder) => {
      for (const file of ['handler.ts', 'env.ts']) {
        expect(
          existsSync(new URL(`../../../../functions/${folder}/${file}`, import.meta.url)),
        ).toBe(true);
      }
    },
  );

  it('R8, R13: keys, downloads and cancellations are for admin agents alone', () => {
    const sensitive = DEPLOYED_ROUTES.filter(({ route: { key } }) =>
      /\/(downloads|keys|cancellation)$|^PATCH .*orders/.test(key),
    );
    expect(sensitive).toHaveLength(5);
    for (const { route } of sensitive) {
      expect(route.access).toEqual(['admin_agent']);
    }
  });
});
