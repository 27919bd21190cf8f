import { makeStyles, tokens } from '@fluentui/react-components';
import { ReportList } from './report-list.tsx';
import { ReportButton } from './reports.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', justifyContent: 'flex-end', marginBottom: tokens.spacingVerticalM },
});

/** The tab with the problem reports about a customer. */
export function CustomerReports({ customerId }: { readonly customerId: string }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.actions}>
        <ReportButton customerId={customerId} />
      </div>
      <ReportList customerId={customerId} />
    </>
  );
}
