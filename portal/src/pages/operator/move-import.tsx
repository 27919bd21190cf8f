import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { moveImport } from '../../api/key-pools.ts';
import { suppliedProductsQuery } from '../../api/operator-catalog.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SelectField, TextField } from '../../ui/form-fields.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { useSavedForm } from '../../ui/use-saved-form.ts';
import { useWords } from '../../words/words.ts';
import { stockWords } from './stock-words.ts';

const FORM = 'move-import';

const useStyles = makeStyles({ form: { display: 'grid', rowGap: tokens.spacingVerticalM } });

interface Pool {
  readonly productId: string;
  readonly version: string;
}

interface Props {
  readonly importId: string;
  readonly pool: Pool;
  readonly onClose: () => void;
}

/** The dialog that moves what is left of an import to another pool, and leads there. */
export function MoveImport({ importId, pool, onClose }: Props) {
  const styles = useStyles();
  const words = useWords(stockWords);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { data: products = [] } = useQuery(suppliedProductsQuery());
  const saved = useSavedForm({
    keptAs: 'move-import',
    defaultValues: { productId: pool.productId, version: '' },
    messages: { productId: words.productMissing, version: words.versionMissing },
    save: (wanted: Pool, requestId) => moveImport(importId, wanted, requestId),
    onSaved: async ({ productId, version }) => {
      await queries.invalidateQueries({ queryKey: ['key-pools'] });
      await queries.invalidateQueries({ queryKey: ['key-imports', importId] });
      navigate(`/operator/keys/${productId}/${encodeURIComponent(version)}`);
    },
  });
  const { form, saving } = saved;
  return (
    <FormDialog
      title={words.move}
      form={FORM}
      action={words.moveAction}
      isPending={saving.isPending}
      onClose={onClose}
    >
      <SavedForm
        id={FORM}
        saved={saved}
        failed={words.notMoved}
        className={styles.form}
        intro={<Text>{words.moveText}</Text>}
      >
        <SelectField
          form={form}
          name="productId"
          label={words.product}
          options={products
            .filter(({ hasKeys }) => hasKeys)
            .map(({ id, title }) => ({ value: id, name: title }))}
        />
        <TextField
          form={form}
          name="version"
          label={words.version}
          rules={{ required: words.versionMissing }}
        />
      </SavedForm>
    </FormDialog>
  );
}
