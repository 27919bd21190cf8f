import * as z from 'zod';
import type { Place, Staff } from './place.ts';
import type { PlannedReport, ReportStep } from './plan.ts';

const reportSchema = z.object({ id: z.string() });
const REFUND = '41000001';
const CURRENCY = 'USD';

/** The operator asks first and decides on the second day; the partner closes what has become pointless. */
const changeOf = (step: ReportStep, amount: number) =>
  ({
    asked: {
      status: 'attention_needed',
      newNote: {
        text: 'How many cores does the host have? Please attach a picture of its settings.',
      },
    },
    approved: {
      status: 'approved',
      approvedAmount: { amount, currency: CURRENCY },
      newNote: { text: 'Approved. The amount is on the invoice of this month.' },
    },
    declined: {
      status: 'declined',
      newNote: { text: 'The licences were in use for two months. The rule allows no refund.' },
    },
    // More than the rule gives back: it holds when a second operator approves it, too.
    proposed: {
      status: 'approved',
      approvedAmount: { amount, currency: CURRENCY },
      newNote: { text: 'Nothing was installed. I propose the whole amount.' },
    },
    closed: { status: 'closed', newNote: { text: 'Solved: the key works.' } },
  })[step];

/** Files a report as a helpdesk agent, and leads it on as its plan says (R17, R18). */
export async function fileReport(
  { helpdesk, operator, colleague }: Staff,
  place: Place,
  orderId: string,
  { daysAgo, title, description, reason, severity, amount, step }: PlannedReport,
): Promise<void> {
  const isKorean = place.customer.country === 'KR';
  const body = {
    ...{ title, description, severity, orderId, supportTopicId: REFUND, refundReason: reason },
    customerTenantId: place.customer.tenantId,
    requestedAmount: { amount, currency: CURRENCY },
    primaryContact: {
      ...{ firstName: 'Seo-yeon', lastName: 'Park' },
      ...{ email: 'seoyeon.park@reseller.example', phoneNumber: '+82 2 312 3456' },
    },
  };
  const locale = isKorean ? 'ko-KR' : 'en-US';
  const options = { at: place.at(daysAgo) };
  const filed = await helpdesk('POST', `/v1/servicerequests/${locale}`, body, options);
  const { id } = reportSchema.parse(filed);
  if (step) {
    const by = {
      closed: helpdesk,
      proposed: colleague,
      asked: operator,
      declined: operator,
      approved: operator,
    }[step];
    const change = changeOf(step, amount);
    await by('PATCH', `/v1/servicerequests/${id}`, change, { at: place.at(daysAgo - 0.9) });
  }
}
