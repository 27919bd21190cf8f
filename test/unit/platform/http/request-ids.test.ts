import { describe, expect, it } from 'vitest';
import { freshIds, requestIdsOf } from '#shared/platform/http/request-ids.ts';
import { anEvent } from '#test/fixtures/events.ts';

const GUID = '0A1B2C3D-0000-4000-8000-000000000001';

describe('requestIdsOf', () => {
  const idsOf = (headers: Record<string, string>) => requestIdsOf(anEvent({ headers }), freshIds());

  it('takes the ids that were sent, the request id without regard to case', () => {
    expect(idsOf({ 'ms-requestid': GUID, 'ms-correlationid': GUID })).toEqual({
      requestId: GUID.toLowerCase(),
      shownId: GUID.toLowerCase(),
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

  it('R23: lets an explicit Idempotency-Key decide, since SDKs make an MS-RequestId for each try', () => {
    expect(idsOf({ 'idempotency-key': 'order-7/8', 'ms-requestid': GUID })).toMatchObject({
      requestId: 'order-7/8',
      shownId: GUID.toLowerCase(),
    });
  });

  it.each([`{${GUID}}`, GUID.replaceAll('-', ''), GUID])('R23: takes %s as one id', (form) => {
    expect(idsOf({ 'ms-requestid': form }).requestId).toBe(GUID.toLowerCase());
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
    ['ms-requestid', `{${GUID}`, 'MS-RequestId'],
    ['ms-correlationid', '{GUID}', 'MS-CorrelationId'],
    ['idempotency-key', 'x'.repeat(256), 'Idempotency-Key'],
    ['idempotency-key', 'order 7', 'Idempotency-Key'],
  ])('refuses a malformed %s', (header, value, name) => {
    expect(() => idsOf({ [header]: value })).toThrow(
      expect.objectContaining({ code: 'INVALID_PROPERTY', data: [name] }),
    );
  });
});
