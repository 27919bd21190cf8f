import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { reportQuery, statusOf } from '../../api/reports.ts';
import { LoadedPage } from '../../ui/loaded-page.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useWords } from '../../words/words.ts';
import { Thread } from '../reports/report.tsx';
import { StatusBadge } from '../reports/status-badge.tsx';
import { Answer } from './answer.tsx';
import { asksRefund, Decide } from './decide.tsx';
import { queueWords } from './words.ts';

const useStyles = makeStyles({ sections: { display: 'grid', rowGap: tokens.spacingVerticalL } });

function Shown({ id }: { readonly id: string }) {
  const styles = useStyles();
  const words = useWords(queueWords);
  const crumb = { name: words.queue, path: '/operator/reports' };
  return (
    <LoadedPage query={useQuery(reportQuery(id))} title={words.queue} crumbs={[crumb]}>
      {(report) => (
        <Page
          title={report.title}
          note={<StatusBadge status={statusOf(report)} />}
          crumbs={[crumb, { name: report.title }]}
        >
          <div className={styles.sections}>
            {asksRefund(report) ? (
              <Decide key={report.attributes.etag} report={report} />
            ) : (
              <Answer key={report.attributes.etag} report={report} />
            )}
            <Thread report={report} />
          </div>
        </Page>
      )}
    </LoadedPage>
  );
}

/** The page on which an operator decides on a report. */
export function QueuedReport() {
  const words = useWords(queueWords);
  const { reportId = '' } = useParams<{ reportId: string }>();
  return (
    <Permitted operation="previewApproval" page={words.queue}>
      <Shown id={reportId} />
    </Permitted>
  );
}
