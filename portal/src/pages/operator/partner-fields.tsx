import { makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { type PartnerFacts, partnersQuery, savePartner } from '../../api/partners.ts';
import { mustMatch, SelectField, TextField } from '../../ui/form-fields.tsx';
import { GUID, plainGuid } from '../../ui/guid.ts';
import { SavedForm } from '../../ui/saved-form.tsx';
import { useSavedForm } from '../../ui/use-saved-form.ts';
import { useWords } from '../../words/words.ts';
import { useCountryOptions } from '../customers/countries.ts';
import { adminWords } from './admin-words.ts';

const useStyles = makeStyles({ fields: { display: 'grid', rowGap: tokens.spacingVerticalM } });

/** The form of a partner's facts. */
export function usePartnerForm(partner: PartnerFacts | undefined, onSaved: (id: string) => void) {
  const words = useWords(adminWords);
  const queries = useQueryClient();
  return useSavedForm<PartnerFacts, { readonly id: string }>({
    keptAs: 'partner',
    defaultValues: partner ?? { id: '', name: '', country: '' },
    messages: { id: words.idMissing, name: words.nameMissing, country: words.countryWrong },
    save: ({ id, name, country }, requestId) =>
      savePartner({ id: plainGuid(id), name: name.trim(), country }, requestId),
    onSaved: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: partnersQuery().queryKey });
      onSaved(id);
    },
  });
}

interface Props {
  readonly saved: ReturnType<typeof usePartnerForm>;
  /** The id of a new partner is typed. */
  readonly isNew: boolean;
  readonly formId: string;
}

export function PartnerFields({ saved, isNew, formId }: Props) {
  const styles = useStyles();
  const words = useWords(adminWords);
  const { form } = saved;
  return (
    <SavedForm saved={saved} failed={words.notSaved} id={formId} className={styles.fields}>
      {isNew && (
        <TextField
          form={form}
          name="id"
          label={words.id}
          rules={mustMatch(GUID, words.idMissing)}
          autoCapitalize="none"
        />
      )}
      <TextField
        form={form}
        name="name"
        label={words.name}
        rules={{ required: words.nameMissing }}
        maxLength={128}
      />
      <SelectField
        form={form}
        name="country"
        label={words.country}
        empty=""
        options={useCountryOptions()}
      />
    </SavedForm>
  );
}
