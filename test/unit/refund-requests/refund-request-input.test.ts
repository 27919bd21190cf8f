import { describe, expect, it } from 'vitest';
import { parseInput } from '#shared/platform/http/input.ts';
import { fileRefundRequestInput } from '#shared/refund-requests/refund-request-input.ts';
import { ORDER_ID } from '#test/fixtures/fixtures.ts';
import { REPORT } from '#test/fixtures/refund-requests.ts';

const contact = (changes: object) => ({ primaryContact: { ...REPORT.primaryContact, ...changes } });
const asked = (amount: unknown, currency: unknown = 'USD') => ({
  requestedAmount: { amount, currency },
});

describe('what a report states', () => {
  it.each<[object, string]>([
    [{ locale: 'english please' }, 'locale'],
    [{ locale: `en-x${'-aaaaaaaa'.repeat(12)}` }, 'locale'],
    [{ title: ' ' }, 'title'],
    [{ title: 'x'.repeat(201) }, 'title'],
    [{ description: undefined }, 'description'],
    [{ description: 'x'.repeat(4001) }, 'description'],
    [{ severity: 'unknown' }, 'severity'],
    [{ supportTopicId: '32444671' }, 'supportTopicId'],
    [{ customerTenantId: 'contoso' }, 'customerTenantId'],
    [{ customerTenantId: undefined }, 'customerTenantId'],
    [{ customerDomain: 'contoso.com' }, 'customerTenantId'],
    [{ customerTenantId: undefined, customerDomain: 'contoso' }, 'customerDomain'],
    [{ orderId: '' }, 'orderId'],
    [{ orderId: undefined }, 'orderId'],
    [{ subscriptionId: `${ORDER_ID}:0` }, 'orderId'],
    [{ orderId: undefined, subscriptionId: 'ours' }, 'subscriptionId'],
    [{ refundReason: '' }, 'refundReason'],
    [{ refundReason: 'x'.repeat(1001) }, 'refundReason'],
    [{ requestedAmount: 300 }, 'requestedAmount'],
    [asked(0), 'requestedAmount.amount'],
    [asked(-1), 'requestedAmount.amount'],
    [asked('300'), 'requestedAmount.amount'],
    [asked(300, 'dollars'), 'requestedAmount.currency'],
    [asked(300, null), 'requestedAmount.currency'],
    [contact({ lastName: '' }), 'primaryContact.lastName'],
    [contact({ firstName: 7 }), 'primaryContact.firstName'],
    [contact({ email: 'kim at partner' }), 'primaryContact.email'],
    [contact({ phoneNumber: undefined }), 'primaryContact.phoneNumber'],
    [contact({ phoneNumber: 'call me' }), 'primaryContact.phoneNumber'],
    [contact({ phoneNumber: '02 531 4500' }), 'primaryContact.phoneNumber'],
    [contact({ phoneNumber: '+82 1' }), 'primaryContact.phoneNumber'],
    [contact({ phoneNumber: '+1 555 000 0000' }), 'primaryContact.phoneNumber'],
    [contact({ phoneNumber: '+82 2 531 4500 ext. 12' }), 'primaryContact.phoneNumber'],
    [contact({ phoneNumber: 'Call +82 2 531 4500' }), 'primaryContact.phoneNumber'],
    [{ countryCode: 'XX' }, 'countryCode'],
  ])('R17, R18: is refused by the field for %j', (changes, field) => {
    const given = { ...REPORT, ...changes };
    expect(() => parseInput(fileRefundRequestInput, given)).toThrow(
      expect.objectContaining({ code: 'INVALID_PROPERTY', data: [field] }),
    );
  });

  it('R17, R18: is told of all that is wrong at once', () => {
    const given = {
      locale: 'en-US',
      refundReason: '',
      ...contact({ phoneNumber: '1', email: '' }),
    };
    expect(() => parseInput(fileRefundRequestInput, given)).toThrow(
      expect.objectContaining({
        data: [
          ...['title', 'description', 'supportTopicId', 'refundReason', 'primaryContact.email'],
          ...['severity', 'requestedAmount'],
          ...['customerTenantId', 'orderId', 'primaryContact.phoneNumber'],
        ],
      }),
    );
  });

  it('takes property names in any case, as Partner Center does', () => {
    const { title, ...rest } = REPORT;
    expect(parseInput(fileRefundRequestInput, { ...rest, Title: title }).title).toBe(title);
  });
});
