import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { hasCode } from '../../api/errors.ts';
import type { CatalogComparison } from '../../api/operator-catalog.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Section } from '../../ui/section.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { type Format, useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { CatalogDifference } from './catalog-difference.tsx';
import { catalogWords } from './catalog-words.ts';
import { RefusedCatalog } from './refused-catalog.tsx';
import { useCatalogFile } from './use-catalog-file.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
});

const sizesOf = (format: Format, { products, skus, markets }: CatalogComparison) =>
  [products, skus, markets].map(format.number) as [string, string, string];

function ChooseFile({ onChoose }: { readonly onChoose: (file: File | undefined) => void }) {
  const words = useWords(catalogWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.choose}
        accept="application/json,.json"
        onChange={({ target }) => {
          onChoose(target.files?.[0]);
          // The same file, corrected, can be chosen again.
          target.value = '';
        }}
      />
      <Button icon={<DocumentAdd20Regular />} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
    </span>
  );
}

/** Another catalog was published since the comparison. */
const REPLACED = [2055, 990172];

type Chosen = ReturnType<typeof useCatalogFile>;

/** The chosen file: its difference and *Publish*, or the reasons why it is refused. */
function ChosenFile({ chosen, onPublish }: { chosen: Chosen; onPublish: () => void }) {
  const styles = useStyles();
  const words = useWords(catalogWords);
  const { file, comparison, error, isPending, compareAgain, choose } = chosen;
  return (
    <>
      <Text className={styles.name}>
        {words.chosen}: <strong>{file?.name}</strong>
      </Text>
      <div aria-live="polite" className={styles.form}>
        {isPending && <RowsSkeleton count={2} />}
        {error && <RefusedCatalog error={error} onRetry={compareAgain} />}
        {comparison && <CatalogDifference comparison={comparison} />}
      </div>
      <div className={styles.buttons}>
        {comparison && (
          <Button appearance="primary" onClick={onPublish}>
            {words.publish}
          </Button>
        )}
        <Button onClick={() => choose(undefined)}>{words.discard}</Button>
      </div>
    </>
  );
}

/** Publishes a catalog file: what would change is shown first. */
export function ImportCatalog() {
  const styles = useStyles();
  const words = useWords(catalogWords);
  const format = useFormat();
  const chosen = useCatalogFile();
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState('');
  const { file, comparison, choose, publish, compareAgain } = chosen;
  const run = (requestId: string) =>
    publish(requestId).catch((error) => {
      if (hasCode(error, ...REPLACED)) {
        setAsking(false);
        setOutcome(words.replaced);
        compareAgain();
      }
      throw error;
    });
  return (
    <Section title={words.import}>
      <div className={styles.form}>
        <Text>{words.importText}</Text>
        <ChooseFile
          onChoose={(next) => {
            setOutcome('');
            choose(next);
          }}
        />
        {file && <ChosenFile chosen={chosen} onPublish={() => setAsking(true)} />}
        <Text role="status">{outcome}</Text>
      </div>
      {isAsking && file && comparison && (
        <ConfirmDialog
          title={words.publishTitle}
          text={words.publishText(file.name, ...sizesOf(format, comparison))}
          action={words.publish}
          run={run}
          onDone={() => {
            setAsking(false);
            setOutcome(words.imported(...sizesOf(format, comparison)));
            choose(undefined);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  );
}
