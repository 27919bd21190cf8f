import { Button } from '@fluentui/react-components';
import { Failure } from '../../ui/failure.tsx';
import { SelectField, TextField } from '../../ui/form-fields.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { asksRefund } from './to-report.ts';
import type { ReportForm } from './use-report-form.ts';
import { reportWords } from './words.ts';

function PurchaseField({ form, purchases, orders }: ReportForm) {
  const words = useWords(reportWords);
  const format = useFormat();
  if (orders.error) {
    return <Failure error={orders.error} onRetry={() => void orders.refetch()} />;
  }
  return (
    <SelectField
      form={form}
      name="subscriptionId"
      label={words.purchase}
      rules={{ required: words.missing.purchase }}
      hint={purchases?.length === 0 ? words.noPurchases : undefined}
      empty={words.choose}
      disabled={!purchases}
      options={(purchases ?? []).map(({ subscriptionId, name, boughtAt, orderId }) => ({
        value: subscriptionId,
        name: `${name} · ${format.date(boughtAt)} · ${orderId}`,
      }))}
    />
  );
}

function AmountField({ form, purchase }: ReportForm) {
  const words = useWords(reportWords);
  const format = useFormat();
  const { paid, currency = 'USD' } = purchase ?? {};
  const most = paid === undefined ? '' : format.money({ amount: paid, currency });
  const validate = (text: string) => {
    if (!(Number(text) > 0)) {
      return words.missing.amount;
    }
    return paid === undefined || Number(text) <= paid || words.missing.amountLarge(most);
  };
  return (
    <TextField
      form={form}
      name="amount"
      label={words.amount(currency)}
      rules={{ validate }}
      hint={[most && words.amountMost(most), words.amountEnds].filter(Boolean).join(' ')}
      inputMode="decimal"
      beside={
        paid !== undefined && (
          <Button
            onClick={() =>
              form.setValue('amount', String(paid), { shouldValidate: true, shouldDirty: true })
            }
          >
            {words.amountAll}
          </Button>
        )
      }
    />
  );
}

/** The customer of a report; for a refund its purchase and its amount, too. */
export function PurchaseFields({ report }: { readonly report: ReportForm }) {
  const words = useWords(reportWords);
  const { form, customers = [] } = report;
  const isRefund = asksRefund({ topic: form.watch('topic') });
  return (
    <>
      <SelectField
        form={form}
        name="customerId"
        label={isRefund ? words.customer : words.customerOptional}
        rules={{
          // A rule that is left out would stay as it was.
          required: isRefund && words.missing.customer,
          onChange: () => form.setValue('subscriptionId', ''),
        }}
        empty={isRefund ? words.choose : words.noCustomer}
        options={customers.map(({ id, companyProfile }) => ({
          value: id,
          name: companyProfile.companyName,
        }))}
      />
      {isRefund && <PurchaseField {...report} />}
      {isRefund && <AmountField {...report} />}
    </>
  );
}
