import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { hasStatus } from '../../api/errors.ts';
import { reportQuery } from '../../api/reports.ts';
import { Failure } from '../../ui/failure.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { useWords } from '../../words/words.ts';
import { Thread } from '../reports/report.tsx';
import { StatusBadge } from '../reports/status-badge.tsx';
import { Decide } from './decide.tsx';
import { queueWords } from './words.ts';

const useStyles = makeStyles({ sections: { display: 'grid', rowGap: tokens.spacingVerticalL } });

function Shown({ id }: { readonly id: string }) {
  const styles = useStyles();
  const words = useWords(queueWords);
  const { data, error, refetch } = useQuery(reportQuery(id));
  const crumb = { name: words.queue, path: '/operator/reports' };
  if (hasStatus(error, 404)) {
    return <NotFound />;
  }
  if (error && !data) {
    return (
      <Page title={words.queue} crumbs={[crumb]}>
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
      crumbs={[crumb, { name: data.title }]}
    >
      <div className={styles.sections}>
        <Decide key={data.attributes.etag} report={data} />
        <Thread report={data} />
      </div>
    </Page>
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
