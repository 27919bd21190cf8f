import type { components } from '@countersign/client/api';

type NewReport = components['schemas']['CreateServiceRequestInput'];

/** The input of a report, as a person types it. */
export interface ReportDraft {
  readonly topic: NewReport['supportTopicId'];
  readonly severity: string;
  readonly title: string;
  readonly description: string;
  readonly customerId: string;
  readonly subscriptionId: string;
  readonly reason: string;
  readonly amount: string;
  readonly name: string;
  readonly mail: string;
  readonly country: string;
  readonly phone: string;
}

/** The purchase that a refund is asked for. */
interface Refunded {
  readonly subscriptionId: string;
  readonly currency: string;
}

/** The type of problem that asks for money back. The others are questions: they name no purchase and no amount (R18). */
export const REFUND_TOPIC = '41000001';

export const asksRefund = ({ topic }: Pick<ReportDraft, 'topic'>): boolean =>
  topic === REFUND_TOPIC;

const SEVERITIES = ['critical', 'moderate', 'minimal'] as const;

/** The report that the API takes, of the type that was chosen. Its purchase counts for a refund only. */
export function toReport(draft: ReportDraft, purchase: Refunded | undefined): NewReport {
  const { title, description, severity, topic, customerId, country } = draft;
  return {
    ...{ title, description, supportTopicId: topic },
    severity: SEVERITIES.find((each) => each === severity) ?? 'moderate',
    ...(customerId !== '' && { customerTenantId: customerId }),
    ...(asksRefund(draft) && {
      subscriptionId: purchase?.subscriptionId ?? '',
      refundReason: draft.reason,
      requestedAmount: { amount: Number(draft.amount), currency: purchase?.currency ?? '' },
    }),
    primaryContact: { lastName: draft.name, email: draft.mail, phoneNumber: draft.phone },
    ...(country !== '' && { countryCode: country }),
  };
}
