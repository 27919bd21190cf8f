import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { type Report as ReportData, reportQuery, statusOf } from '../../api/reports.ts';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
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
  text: { whiteSpace: 'pre-wrap', margin: 0 },
});

/** The whole of a report: its steps, facts, notes and files. */
export function Thread({ report }: { readonly report: ReportData }) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const canAdd = ['open', 'attention_needed'].includes(statusOf(report));
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
  return (
    <LoadedPage query={useQuery(reportQuery(reportId))} title={words.title}>
      {(report) => (
        <Page
          title={report.title}
          note={<StatusBadge status={statusOf(report)} />}
          crumbs={[{ name: words.title, path: '/reports' }, { name: report.title }]}
          actions={<StatusButton report={report} />}
        >
          <Thread report={report} />
        </Page>
      )}
    </LoadedPage>
  );
}
