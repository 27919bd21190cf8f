import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../../api/me.ts';
import { type Brand, saveBrand } from '../../api/partner.ts';
import { TextField } from '../../ui/form-fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { OperationButton } from '../../ui/operation-button.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { useSavedForm } from '../../ui/use-saved-form.ts';
import { uiWords } from '../../ui/words.ts';
import { useWords } from '../../words/words.ts';
import { BrandPreview } from './brand-preview.tsx';
import { LogoField } from './logo-field.tsx';
import { settingsWords } from './words.ts';

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+[\d\s().-]{6,30}$/;
const COLOR = /^#[0-9a-fA-F]{6}$/;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
  },
  form: { display: 'grid', rowGap: tokens.spacingVerticalM, justifyItems: 'stretch' },
  save: { justifySelf: 'start' },
});

export interface BrandForm {
  name: string;
  color: string;
  supportEmail: string;
  supportPhone: string;
  logo: string;
}

const FACTS = ['name', 'color', 'supportEmail', 'supportPhone', 'logo'] as const;

/** A fact that is empty leaves the brand. */
const toBrand = (values: BrandForm): Brand =>
  Object.fromEntries(FACTS.map((fact) => [fact, values[fact].trim() || null]));

interface FormProps {
  readonly brand: Partial<Readonly<BrandForm>>;
  /** The name that stands in place of a brand without one. */
  readonly company: string;
  /** The operation of the contract that saves it. */
  readonly operation: string;
  readonly save: (brand: Brand, requestId: string) => Promise<unknown>;
  /** The query to read again. */
  readonly queryKey: readonly string[];
}

function useBrandForm({ brand, save, queryKey }: FormProps) {
  const words = useWords(settingsWords);
  const queries = useQueryClient();
  const values = FACTS.map((fact) => [fact, brand[fact] ?? ''] as const);
  return useSavedForm<BrandForm, unknown>({
    keptAs: 'brand',
    defaultValues: Object.fromEntries(values),
    messages: {
      name: words.nameWrong,
      color: words.colorWrong,
      supportEmail: words.mailWrong,
      supportPhone: words.phoneWrong,
      logo: words.logoWrong,
    },
    save: (given, requestId) => save(toBrand(given), requestId),
    onSaved: () => queries.invalidateQueries({ queryKey, exact: true }),
  });
}

/** The form of a brand, with its preview. */
export function BrandFields(props: FormProps) {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const { save } = useWords(uiWords);
  const saved = useBrandForm(props);
  const { form, saving } = saved;
  const rule = (value: RegExp, message: string) => ({ pattern: { value, message } });
  return (
    <div className={styles.columns}>
      <SavedForm
        saved={saved}
        failed={words.notSaved}
        className={styles.form}
        intro={<Text>{words.brandText}</Text>}
      >
        <TextField
          form={form}
          name="name"
          label={words.name}
          hint={words.nameHint}
          maxLength={64}
        />
        <LogoField form={form} />
        <TextField
          form={form}
          name="color"
          label={words.color}
          hint={words.colorHint}
          rules={rule(COLOR, words.colorWrong)}
        />
        <TextField
          form={form}
          name="supportEmail"
          label={words.mail}
          rules={rule(MAIL, words.mailWrong)}
          inputMode="email"
        />
        <TextField
          form={form}
          name="supportPhone"
          label={words.phone}
          rules={rule(PHONE, words.phoneWrong)}
          inputMode="tel"
        />
        <OperationButton
          operation={props.operation}
          type="submit"
          appearance="primary"
          className={styles.save}
          {...(saving.isPending && { blocked: '…' })}
        >
          {save}
        </OperationButton>
      </SavedForm>
      <BrandPreview form={form} company={props.company} />
    </div>
  );
}

/** The tab with the brand that the partner's customers see on their download pages. */
export function BrandTab() {
  const words = useWords(settingsWords);
  const query = useQuery(meQuery());
  return (
    <Loaded query={query}>
      {({ brand = {}, partner }) => (
        <BrandFields
          brand={brand}
          company={partner?.name ?? words.yourCompany}
          operation="saveOwnBrand"
          save={saveBrand}
          queryKey={meQuery().queryKey}
        />
      )}
    </Loaded>
  );
}
