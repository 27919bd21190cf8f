import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Decision, decide } from '../../api/operator.ts';
import { type Report, statusOf } from '../../api/reports.ts';
import { announce } from '../../ui/announce.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Section } from '../../ui/section.tsx';
import { useKeptText } from '../../ui/use-kept.ts';
import { useRequestId } from '../../ui/use-request-id.ts';
import { uiWords } from '../../ui/words.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { ApprovalPreview } from './approval-preview.tsx';
import { queueWords } from './words.ts';

/** A report that asks for a refund. */
type RefundReport = Report & Required<Pick<Report, 'requestedAmount'>>;
export const asksRefund = (report: Report): report is RefundReport =>
  report.requestedAmount !== undefined;

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalM },
  amount: { maxWidth: '240px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Sends a decision or an answer on a report. */
export function useDecision(report: Report) {
  const { saved } = useWords(uiWords);
  const queries = useQueryClient();
  const requestId = useRequestId();
  return useMutation({
    mutationFn: (what: Pick<Decision, 'status' | 'note' | 'amount'>) =>
      decide(
        { id: report.id, etag: report.attributes.etag, ...what },
        requestId.of([report.attributes.etag, what]),
      ),
    onSuccess: () => announce(saved),
    // Somebody else may have been faster: what is shown then is current.
    onSettled: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  });
}

function Proposal({ report }: { readonly report: Report }) {
  const words = useWords(queueWords);
  const format = useFormat();
  const { proposedApproval } = report;
  if (!proposedApproval) {
    return null;
  }
  const { amount, currency, proposedBy, proposedDate } = proposedApproval;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {words.proposal(proposedBy, format.money({ amount, currency }), format.date(proposedDate))}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The amount and the note, with what is wrong with them. */
function useFields({ proposedApproval, requestedAmount }: RefundReport) {
  const { amount: first } = proposedApproval ?? requestedAmount;
  const [amount, setAmount] = useKeptText('decision-amount', String(first));
  const [note, setNote] = useKeptText('decision-note', '');
  const [isNoteMissing, setNoteMissing] = useState(false);
  const number = Number(amount);
  const isAmountWrong = amount.trim() === '' || !Number.isFinite(number) || number < 0;
  return {
    ...{ amount, setAmount, note, setNote, isNoteMissing, setNoteMissing, number, isAmountWrong },
  };
}

type Fields = ReturnType<typeof useFields>;

function Buttons({ report, fields }: { readonly report: RefundReport; readonly fields: Fields }) {
  const styles = useStyles();
  const words = useWords(queueWords);
  const deciding = useDecision(report);
  const { note, number, isAmountWrong, setNoteMissing } = fields;
  const { currency } = report.requestedAmount;
  const withNote = (status: 'declined' | 'attention_needed') => () => {
    setNoteMissing(note.trim() === '');
    if (note.trim() !== '') {
      deciding.mutate({ status, note: note.trim() });
    }
  };
  return (
    <>
      {deciding.error && <Failure error={deciding.error} title={words.notDecided} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={isAmountWrong || deciding.isPending}
          onClick={() =>
            deciding.mutate({
              ...{ status: 'approved', note: note.trim(), amount: { amount: number, currency } },
            })
          }
        >
          {words.approve}
        </Button>
        <Button disabledFocusable={deciding.isPending} onClick={withNote('declined')}>
          {words.decline}
        </Button>
        {statusOf(report) === 'open' && (
          <Button disabledFocusable={deciding.isPending} onClick={withNote('attention_needed')}>
            {words.ask}
          </Button>
        )}
      </div>
    </>
  );
}

/** The decision on a report: the amount, its effect beside the rule, and the note to the partner. */
export function Decide({ report }: { readonly report: RefundReport }) {
  const styles = useStyles();
  const words = useWords(queueWords);
  const fields = useFields(report);
  const { amount, setAmount, note, setNote, number, isAmountWrong, isNoteMissing } = fields;
  if (!['open', 'attention_needed'].includes(statusOf(report))) {
    return (
      <Section title={words.decision}>
        <Text>{words.decided}</Text>
      </Section>
    );
  }
  return (
    <Section title={words.decision}>
      <div className={styles.form}>
        <Proposal report={report} />
        <Field
          className={styles.amount}
          label={words.amount(report.requestedAmount.currency)}
          validationMessage={isAmountWrong ? words.amountWrong : undefined}
        >
          <Input inputMode="decimal" value={amount} onChange={(_, { value }) => setAmount(value)} />
        </Field>
        {!isAmountWrong && <ApprovalPreview id={report.id} amount={number} />}
        <Field label={words.note} validationMessage={isNoteMissing ? words.noteMissing : undefined}>
          <Textarea value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
        </Field>
        <Buttons report={report} fields={fields} />
      </div>
    </Section>
  );
}
