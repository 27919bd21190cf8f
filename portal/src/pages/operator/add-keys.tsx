import { keyLines } from '@countersign/client/key-lines';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { importKeys, poolsQuery } from '../../api/key-pools.ts';
import { TextField } from '../../ui/form-fields.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { Section } from '../../ui/section.tsx';
import { useSavedForm } from '../../ui/use-saved-form.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { stockWords } from './stock-words.ts';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalM },
  add: { justifySelf: 'start' },
});

interface Props {
  readonly productId: string;
  readonly version: string;
}

/** Lines that are shown of those that hold no key. */
const MOST_LINES = 5;

/** The lines that the service refused, by their places such as `keys[1]`. */
function refusedOf(text: string, subjects: readonly string[]): readonly string[] {
  const lines = keyLines(text);
  return subjects
    .flatMap((subject) => lines[Number(/^keys\[(\d+)\]$/.exec(subject)?.[1] ?? -1)] ?? [])
    .slice(0, MOST_LINES);
}

/** Adds product keys to a pool. Keys that it has already are counted, and not added again. */
export function AddKeys({ productId, version }: Props) {
  const styles = useStyles();
  const words = useWords(stockWords);
  const format = useFormat();
  const queries = useQueryClient();
  const saved = useSavedForm({
    keptAs: 'add-keys',
    defaultValues: { keys: '' },
    messages: {
      keys: ({ keys }, subjects) => {
        const refused = refusedOf(keys, subjects).map((line) => `“${line}”`);
        return refused.length === 0 ? words.keysMissing : words.keysWrong(refused.join(', '));
      },
    },
    save: ({ keys }: { keys: string }, requestId) =>
      importKeys({ productId, version, keys: keyLines(keys) }, requestId),
    onSaved: () => {
      saved.form.reset();
      return queries.invalidateQueries({ queryKey: poolsQuery().queryKey });
    },
  });
  const { form, saving } = saved;
  return (
    <Section title={words.addKeys}>
      <SavedForm saved={saved} failed={words.notAdded} className={styles.form}>
        <TextField
          form={form}
          name="keys"
          label={words.keyLines}
          hint={words.addText}
          rules={{ required: words.keysMissing }}
          rows={5}
        />
        <Button
          type="submit"
          appearance="primary"
          className={styles.add}
          disabledFocusable={saving.isPending}
        >
          {words.add}
        </Button>
        <Text role="status">
          {saving.data &&
            words.added(format.number(saving.data.added), format.number(saving.data.known))}
        </Text>
      </SavedForm>
    </Section>
  );
}
