import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation, useSearchParams } from 'wouter';
import { customersQuery } from '../../api/customers.ts';
import { ordersQuery, type Purchase, purchasesOf } from '../../api/orders.ts';
import { fileReport } from '../../api/reports.ts';
import { usePerson } from '../../auth/roles.ts';
import { useLanguage } from '../../words/language.ts';
import { dropDraft, startDraft, useKeptDraft } from './draft.ts';
import { handOver } from './handed-files.ts';
import { asksRefund, REFUND_TOPIC, type ReportDraft, toReport } from './to-report.ts';

const EMPTY: ReportDraft = {
  topic: REFUND_TOPIC,
  severity: '',
  title: '',
  description: '',
  customerId: '',
  subscriptionId: '',
  reason: '',
  amount: '',
  name: '',
  mail: '',
  country: '',
  phone: '',
};

const LOCALES = { en: 'en-US', ko: 'ko-KR' } as const;

/** The purchase that the address names by its order, and by its line where the order has several. */
const namedPurchase = (purchases: readonly Purchase[], order: string | null, line: string | null) =>
  purchases.find(
    ({ orderId, lineItemNumber }) =>
      orderId === order && (line === null || String(lineItemNumber) === line),
  );

/** Everything that the form of a report works on. Its draft begins with what the address names, and with the person. */
export function useReportForm() {
  const [parameters] = useSearchParams();
  const person = usePerson();
  const language = useLanguage();
  const [kept] = useState(() =>
    startDraft(
      { ...(parameters.has('customer') && { customerId: parameters.get('customer') ?? '' }) },
      {
        ...EMPTY,
        name: person.name === person.mail ? '' : person.name,
        mail: person.mail,
        country: language === 'ko' ? 'KR' : '',
      },
    ),
  );
  const form = useForm<ReportDraft>({ defaultValues: kept.draft, shouldFocusError: false });
  useKeptDraft(form, kept.requestId);
  const customerId = form.watch('customerId');
  const customers = useInfiniteQuery(customersQuery());
  const orders = useQuery({ ...ordersQuery(customerId), enabled: customerId !== '' });
  const purchases = orders.data && purchasesOf(orders.data);
  const named = namedPurchase(purchases ?? [], parameters.get('order'), parameters.get('line'));
  const chosenId = form.watch('subscriptionId');
  const purchase = purchases?.find(({ subscriptionId }) => subscriptionId === chosenId);
  const namedId = named?.subscriptionId;
  useEffect(() => {
    if (namedId !== undefined && form.getValues('subscriptionId') === '') {
      form.setValue('subscriptionId', namedId);
    }
  }, [form, namedId]);
  return {
    form,
    customers: customers.data?.pages.flatMap(({ items }) => items),
    orders,
    purchases,
    purchase,
    requestId: kept.requestId,
  };
}
export type ReportForm = ReturnType<typeof useReportForm>;

/** Files the report; then its page uploads the files. */
export function useFiling({ requestId }: ReportForm, files: readonly File[]) {
  const queries = useQueryClient();
  const language = useLanguage();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: async (draft: ReportDraft) => {
      // Who submits a draft at once after a reload may be faster than the list of purchases.
      const purchases = asksRefund(draft)
        ? purchasesOf(await queries.ensureQueryData(ordersQuery(draft.customerId)))
        : [];
      const purchase = purchases.find((each) => each.subscriptionId === draft.subscriptionId);
      return fileReport(toReport(draft, purchase), LOCALES[language], requestId);
    },
    onSuccess: async ({ id }) => {
      dropDraft();
      handOver(id, files);
      await queries.invalidateQueries({ queryKey: ['reports'] });
      navigate(`/reports/${id}`, { replace: true });
    },
  });
}
