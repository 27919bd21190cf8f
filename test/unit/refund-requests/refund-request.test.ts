import { describe, expect, it } from 'vitest';
import {
  attachmentState,
  cleanFileName,
  withAttachment,
} from '#shared/refund-requests/attachment.ts';
import { type RefundRequestStatus, STATUSES } from '#shared/refund-requests/refund-request.ts';
import {
  changeRequest,
  MAXIMUM_NOTES,
  type Party,
  withNote,
  withStatus,
} from '#shared/refund-requests/request-changes.ts';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { aRefundRequest } from '#test/fixtures/refund-requests.ts';

const AGENT: Party = { side: 'agent', name: 'agent@partner.test', id: 'issuer agent@partner.test' };
const OPERATOR: Party = {
  side: 'operator',
  name: 'ann@operator.test',
  id: 'issuer ann@operator.test',
};
const LATER = plusMilliseconds(NOW, 1000);

const outcome = (from: RefundRequestStatus, to: RefundRequestStatus, party: Party) => {
  try {
    return withStatus(aRefundRequest({ status: from }), to, party, LATER).status;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** Each pair that is a step, by who may take it. */
const STEPS: Readonly<Record<string, 'both' | 'operator'>> = {
  'open attention_needed': 'operator',
  'open approved': 'operator',
  'open declined': 'operator',
  'open closed': 'both',
  'attention_needed open': 'both',
  'attention_needed approved': 'operator',
  'attention_needed declined': 'operator',
  'attention_needed closed': 'both',
  'approved closed': 'both',
  'declined closed': 'both',
};

describe('the status of a report', () => {
  const pairs = STATUSES.flatMap((from) => STATUSES.map((to) => ({ from, to })));

  it.each(pairs)('R18: goes from $from to $to as the table says, and not otherwise', (pair) => {
    const step = STEPS[`${pair.from} ${pair.to}`];
    expect(outcome(pair.from, pair.to, OPERATOR)).toBe(step ? pair.to : 'SERVICE_REQUEST_STATE');
    const byAgent = { both: pair.to, operator: 'ROLE_REQUIRED', none: 'SERVICE_REQUEST_STATE' };
    expect(outcome(pair.from, pair.to, AGENT)).toBe(byAgent[step ?? 'none']);
  });

  it('R18: keeps when it was closed, and drops what was proposed before', () => {
    const proposal = { amount: aRefundRequest().requestedAmount, by: 'x', at: NOW };
    const closed = withStatus(aRefundRequest({ proposal }), 'closed', AGENT, LATER);
    expect(closed).toMatchObject({ closedAt: LATER, modifiedAt: LATER, modifiedBy: AGENT.name });
    expect(closed.proposal).toBeUndefined();
  });
});

describe('a change of a report', () => {
  it('R18: is declined with a reason, and not without', () => {
    expect(() => changeRequest(aRefundRequest(), { status: 'declined' }, OPERATOR, LATER)).toThrow(
      expect.objectContaining({ code: 'INVALID_PROPERTY', data: ['newNote'] }),
    );
    const why = { status: 'declined', note: 'Used for a year.' } as const;
    expect(changeRequest(aRefundRequest(), why, OPERATOR, LATER)).toMatchObject({
      status: 'declined',
      notes: [{ createdByName: OPERATOR.name, createdAt: LATER, text: 'Used for a year.' }],
    });
  });

  it("R18: opens it again where an agent's note answers, and not where the operator adds one", () => {
    const asked = aRefundRequest({ status: 'attention_needed' });
    expect(changeRequest(asked, { note: 'Here.' }, AGENT, LATER).status).toBe('open');
    expect(changeRequest(asked, { note: 'And?' }, OPERATOR, LATER).status).toBe('attention_needed');
    const closing = { note: 'Never mind.', status: 'closed' } as const;
    expect(changeRequest(asked, closing, AGENT, LATER).status).toBe('closed');
  });

  it('R23: to the status that it has changes nothing', () => {
    const refundRequest = aRefundRequest({ status: 'declined' });
    expect(changeRequest(refundRequest, { status: 'declined' }, OPERATOR, LATER)).toBe(
      refundRequest,
    );
  });

  it('R18: takes no note when it is closed, and none above the bound', () => {
    const closed = aRefundRequest({ status: 'closed' });
    expect(() => withNote(closed, 'x', AGENT, LATER)).toThrow(
      expect.objectContaining({ code: 'SERVICE_REQUEST_STATE', data: ['newNote'] }),
    );
    const note = { createdByName: 'x', createdAt: NOW, text: 'x' };
    const notes = Array.from({ length: MAXIMUM_NOTES - 1 }, () => note);
    const full = withNote(aRefundRequest({ notes }), 'last', AGENT, LATER);
    expect(full.notes).toHaveLength(MAXIMUM_NOTES);
    expect(() => withNote(full, 'more', AGENT, LATER)).toThrow(
      expect.objectContaining({ code: 'SERVICE_REQUEST_FULL' }),
    );
  });
});

describe('a file of a report', () => {
  it.each([
    ['invoice.pdf', 'invoice.pdf'],
    ['invoice.exe', 'invoice.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\kim\\invoice.PDF', 'invoice.pdf'],
    ['evil\u202Efdp.exe', 'evilfdp.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
    ['"; rm -rf $HOME;.pdf', 'rm -rf HOME.pdf'],
    ['청구서.pdf', '청구서.pdf'],
    ['.htaccess', 'attachment.pdf'],
    ['..', 'attachment.pdf'],
    [`${'x'.repeat(200)}.pdf`, `${'x'.repeat(100)}.pdf`],
  ])('R18: is not saved as %j', (given, kept) => {
    expect(cleanFileName(given, 'application/pdf')).toBe(kept);
  });

  it.each([
    [undefined, 'announced'],
    [0, 'refused'],
    [1, 'received'],
    [25 * 1024 ** 2, 'received'],
    [25 * 1024 ** 2 + 1, 'refused'],
  ])('R18: of %s bytes is %s', (bytes, state) => {
    expect(attachmentState(bytes)).toBe(state);
  });

  it('R18: is one of ten at most', () => {
    const one = {
      id: 'a',
      fileName: 'a.pdf',
      contentType: 'application/pdf',
      announcedAt: NOW,
    } as const;
    const ten = Array.from({ length: 10 }, () => one);
    expect(withAttachment(ten.slice(1), one)).toHaveLength(10);
    expect(() => withAttachment(ten, one)).toThrow(
      expect.objectContaining({ code: 'SERVICE_REQUEST_FULL' }),
    );
  });
});
