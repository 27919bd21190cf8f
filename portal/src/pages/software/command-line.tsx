import { makeStyles, tokens } from '@fluentui/react-components';
import { CopyButton } from '../../ui/copy-button.tsx';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/words.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    paddingTop: '4px',
  },
});

/** A text to run or to compare, with a button that copies it. */
export function CommandLine({ text, label }: { readonly text: string; readonly label?: string }) {
  const styles = useStyles();
  const { copy } = useWords(uiWords);
  return (
    <div className={styles.line}>
      <code className={styles.code}>{text}</code>
      <CopyButton
        size="small"
        appearance="subtle"
        text={text}
        label=""
        aria-label={label ?? copy}
      />
    </div>
  );
}
