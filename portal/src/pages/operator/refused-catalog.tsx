import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ApiError } from '../../api/errors.ts';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../words/words.ts';
import { catalogWords } from './catalog-words.ts';
import { NotJson, NotText } from './use-catalog-file.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '20px',
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

const REFUSALS: ReadonlySet<number> = new Set([400, 413, 422]);

/** Says why a file is none of JSON; undefined for another error. */
function unreadOf(error: unknown, words: typeof catalogWords.en): string | undefined {
  if (error instanceof NotText) {
    return words.notText[error.kind];
  }
  return error instanceof NotJson ? words.notJson(error.message) : undefined;
}

/** Says why a file was refused, field by field, or that it could not be compared. */
export function RefusedCatalog(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const { error, onRetry } = props;
  const styles = useStyles();
  const words = useWords(catalogWords);
  const isRefused = error instanceof ApiError && REFUSALS.has(error.status);
  const unread = unreadOf(error, words);
  if (!isRefused && unread === undefined) {
    return <Failure error={error} onRetry={onRetry} />;
  }
  const faults = isRefused ? error.faults : [unread ?? ''];
  const count = isRefused ? Math.max(error.subjects.length, faults.length) : 1;
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.refused(count)}</MessageBarTitle>
          {words.refusedText}
        </MessageBarBody>
      </MessageBar>
      {faults.length < count && <Text>{words.firstOf(String(faults.length), String(count))}</Text>}
      <ul className={styles.list} aria-label={words.reasons}>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}
