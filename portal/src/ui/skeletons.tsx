import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useWords } from '../words/words.ts';
import { uiWords } from './words.ts';

const useStyles = makeStyles({
  rows: { display: 'grid', rowGap: '8px' },
  page: { display: 'grid', rowGap: '20px', paddingTop: '8px' },
});

/** Rows that are still loading. */
export function RowsSkeleton({ count = 5, height = 64 }: { count?: number; height?: 32 | 64 }) {
  const styles = useStyles();
  const words = useWords(uiWords);
  return (
    <Skeleton aria-label={words.loading} className={styles.rows}>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that stand for no data
        <SkeletonItem key={index} size={height} />
      ))}
    </Skeleton>
  );
}

/** A page whose code is still loading. */
export function PageSkeleton() {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <div style={{ width: '40%' }}>
        <RowsSkeleton count={1} height={32} />
      </div>
      <RowsSkeleton />
    </div>
  );
}
