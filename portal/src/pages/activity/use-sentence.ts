import type { AuditRecord } from '../../api/activity.ts';
import { shortOrder } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { isKnown, sentences } from './sentences.ts';
import { activityWords } from './words.ts';

/** Tells whether the service did something by itself. */
export const isJob = (name: string): boolean => name.startsWith('job:');

/** Facts of a record that its sentence needs; Home's actions have them, too. */
export type Told = Pick<AuditRecord, 'operationType' | 'userPrincipalName' | 'customerName'> & {
  readonly orderId: string | undefined;
  readonly after: Readonly<Record<string, string>>;
};

function parsed(json: string | undefined): Readonly<Record<string, string>> {
  const value: unknown = json === undefined ? {} : JSON.parse(json);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.map(([name, fact]) => [name, String(fact)]));
}

export const factOf = ({ customizedData }: AuditRecord, key: string): string | undefined =>
  customizedData.find((each) => each.key === key)?.value;

export const toldOf = (record: AuditRecord): Told => ({
  operationType: record.operationType,
  userPrincipalName: record.userPrincipalName,
  customerName: record.customerName,
  orderId: factOf(record, 'OrderId'),
  after: { ...parsed(record.resourceOldValue), ...parsed(record.resourceNewValue) },
});

/** Returns the sentence about a record. `productOf` knows names of products by their order. */
export function useSentence(productOf: (orderId: string) => string | undefined = () => undefined) {
  const words = useWords(activityWords);
  const all = useWords(sentences);
  return ({ operationType, userPrincipalName, customerName, orderId, after }: Told): string => {
    const order = orderId === undefined ? '' : shortOrder(orderId);
    const name = orderId === undefined ? undefined : productOf(orderId);
    const version = after['versions'];
    const product = name ?? words.orderOf(order);
    return all[isKnown(operationType) ? operationType : 'other']({
      who: isJob(userPrincipalName) ? words.service : words.by(userPrincipalName),
      customer: customerName || words.someone,
      order,
      product: version ? words.versionOf(product, version) : product,
      after: { ...after, operation: operationType },
    });
  };
}
