import { Card, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { hasStatus } from '../../api/errors.ts';
import { type Report as ReportData, reportQuery } from '../../api/reports.ts';
import { Failure } from '../../ui/failure.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { Page } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { useWords } from '../../words/words.ts';
import { Notes } from './notes.tsx';
import { ReportFacts } from './report-facts.tsx';
import { ReportSteps } from './report-steps.tsx';
import { StatusBadge } from './status-badge.tsx';
import { StatusButton } from './status-button.tsx';
import { Files } from './uploads.tsx';
import { reportWords } from './words.ts';

const useStyles = makeStyles({
  sections: { display: 'grid', rowGap: tokens.spacingVerticalL, maxWidth: '820px' },
  card: { padding: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  text: { whiteSpace: 'pre-wrap', margin: 0 },
});

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </Card>
  );
}

/** The whole of a report: its steps, facts, notes and files. */
export function Thread({ report }: { readonly report: ReportData }) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const canAdd = report.refundStatus === 'open' || report.refundStatus === 'attention_needed';
  return (
    <div className={styles.sections}>
      <ReportSteps report={report} />
      <Section title={words.description}>
        <p className={styles.text}>{report.description}</p>
        <ReportFacts report={report} />
      </Section>
      <Section title={words.notes}>
        <Notes report={report} canAdd={canAdd} />
      </Section>
      <Section title={words.files}>
        <Files reportId={report.id} canAdd={canAdd} />
      </Section>
    </div>
  );
}

/** The page of a problem report: how far it is, what it asks for, and what was said about it. */
export function Report() {
  const words = useWords(reportWords);
  const { reportId = '' } = useParams<{ reportId: string }>();
  const { data, error, refetch } = useQuery(reportQuery(reportId));
  if (hasStatus(error, 404)) {
    return <NotFound />;
  }
  if (error && !data) {
    return (
      <Page title={words.title}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  if (!data) {
    return <PageSkeleton />;
  }
  return (
    <Page
      title={data.title}
      note={<StatusBadge status={data.refundStatus} />}
      crumbs={[{ name: words.title, path: '/reports' }, { name: data.title }]}
      actions={<StatusButton report={data} />}
    >
      <Thread report={data} />
    </Page>
  );
}
