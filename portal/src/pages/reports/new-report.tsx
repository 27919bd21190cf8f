import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ApiError } from '../../api/errors.ts';
import { Failure } from '../../ui/failure.tsx';
import { FormErrors } from '../../ui/form-errors.tsx';
import { Page } from '../../ui/page.tsx';
import { RoleButton } from '../../ui/role-button.tsx';
import { useWords } from '../../words/words.ts';
import { ContactFields } from './contact-fields.tsx';
import { dropDraft } from './draft.ts';

import { FilePicker } from './file-picker.tsx';
import { ProblemFields } from './problem-fields.tsx';
import { PurchaseFields } from './purchase-fields.tsx';
import type { ReportDraft } from './to-report.ts';
import { type ReportForm, useFiling, useReportForm } from './use-report-form.ts';
import { reportWords } from './words.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '720px',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Fields of the API and those of the form that they come from. */
const FIELDS: readonly (readonly [string, keyof ReportDraft])[] = [
  ['requestedAmount', 'amount'],
  ['primaryContact.phoneNumber', 'phone'],
  ['primaryContact.email', 'mail'],
  ['primaryContact', 'name'],
  ['customer', 'customerId'],
  ['subscriptionId', 'subscriptionId'],
  ['orderId', 'subscriptionId'],
  ['title', 'title'],
  ['description', 'description'],
  ['refundReason', 'reason'],
  ['countryCode', 'country'],
  ['supportTopicId', 'topic'],
];

/** Shows an error of the API at the fields that it is about. */
function useFieldErrors({ form }: ReportForm) {
  const words = useWords(reportWords);
  return (error: unknown) => {
    const subjects = error instanceof ApiError ? error.subjects : [];
    for (const subject of subjects) {
      const field = FIELDS.find(([path]) => subject.startsWith(path))?.[1];
      if (field) {
        const message = field === 'phone' ? words.missing.phone : String((error as Error).message);
        form.setError(field, { message });
      }
    }
  };
}

function useSubmit(report: ReportForm, files: readonly File[]) {
  const { form } = report;
  const [attempt, setAttempt] = useState(0);
  const filing = useFiling(report, files);
  const showErrors = useFieldErrors(report);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const holds = await form.trigger();
    setAttempt((count) => count + 1);
    if (holds) {
      filing.mutate(form.getValues(), {
        onError: (error) => {
          showErrors(error);
          setAttempt((count) => count + 1);
        },
      });
    }
  };
  return { attempt, filing, submit };
}

const REPORTERS = ['admin_agent', 'sales_agent', 'helpdesk_agent'] as const;

/** The form of a new problem report (R17, R18). */
export function NewReport() {
  const styles = useStyles();
  const words = useWords(reportWords);
  const [, navigate] = useLocation();
  const report = useReportForm();
  const [files, setFiles] = useState<readonly File[]>([]);
  const { attempt, filing, submit } = useSubmit(report, files);
  const { form } = report;
  const discard = () => {
    dropDraft();
    navigate('/reports');
  };
  return (
    <Page
      title={words.newTitle}
      crumbs={[{ name: words.title, path: '/reports' }, { name: words.newTitle }]}
    >
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <FormErrors form={form} attempt={attempt} />
        {filing.error && <Failure error={filing.error} title={words.failed} />}
        <ProblemFields report={report} />
        <PurchaseFields report={report} />
        <ContactFields report={report} />
        <FilePicker files={files} onChange={setFiles} />
        <Text size={200} className={styles.hint}>
          {words.draft}
        </Text>
        <div className={styles.actions}>
          <RoleButton
            roles={REPORTERS}
            type="submit"
            appearance="primary"
            blocked={filing.isPending ? words.submitting : undefined}
          >
            {words.submit}
          </RoleButton>
          <Button onClick={discard}>{words.discard}</Button>
        </div>
      </form>
    </Page>
  );
}
