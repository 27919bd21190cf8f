import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type CatalogFile, replaceCatalog } from '../../api/operator.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { adminWords } from './admin-words.ts';

const useStyles = makeStyles({ form: { display: 'grid', rowGap: tokens.spacingVerticalM } });

/** A file that could be a catalog; the service checks it as a whole. */
const isCatalog = (value: unknown): value is CatalogFile =>
  typeof value === 'object' &&
  value !== null &&
  'products' in value &&
  Array.isArray(value.products) &&
  'formatVersion' in value;

interface Chosen {
  readonly name: string;
  readonly catalog: CatalogFile;
}

async function read(file: File): Promise<Chosen | undefined> {
  try {
    const catalog: unknown = JSON.parse(await file.text());
    return isCatalog(catalog) ? { name: file.name, catalog } : undefined;
  } catch {
    return undefined;
  }
}

function useImport() {
  const words = useWords(adminWords);
  const format = useFormat();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>();
  const [outcome, setOutcome] = useState('');
  const [isWrong, setWrong] = useState(false);
  const take = async (file: File | undefined) => {
    const next = file && (await read(file));
    setChosen(next);
    setWrong(file !== undefined && next === undefined);
    setOutcome('');
  };
  const run = async (requestId: string) => {
    if (!chosen) {
      return;
    }
    const { products, skus, markets } = await replaceCatalog(chosen.catalog, requestId);
    const [one = '', two = '', three = ''] = [products, skus, markets].map(format.number);
    setOutcome(words.imported(one, two, three));
    await queries.invalidateQueries({ queryKey: ['catalog'] });
  };
  return { chosen, outcome, isWrong, take, run, close: () => setChosen(undefined) };
}

/** Replaces the catalog by a file, after a question. */
export function ImportCatalog() {
  const styles = useStyles();
  const words = useWords(adminWords);
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const { chosen, outcome, isWrong, take, run, close } = useImport();
  return (
    <Section title={words.import}>
      <div className={styles.form}>
        <Text>{words.importText}</Text>
        <Field validationMessage={isWrong ? words.notJson : undefined}>
          <span>
            <input
              ref={input}
              type="file"
              hidden
              aria-label={words.choose}
              accept="application/json,.json"
              onChange={({ target }) => {
                void take(target.files?.[0]);
                target.value = '';
              }}
            />
            <Button icon={<DocumentAdd20Regular />} onClick={() => input.current?.click()}>
              {words.choose}
            </Button>
          </span>
        </Field>
        <Text role="status">{outcome}</Text>
      </div>
      {chosen && (
        <ConfirmDialog
          title={words.importTitle}
          text={words.replaceText(chosen.name, format.number(chosen.catalog.products.length))}
          action={words.replace}
          run={run}
          onDone={close}
          onClose={close}
        />
      )}
    </Section>
  );
}
