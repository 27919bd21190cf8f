import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { mustMatch, SelectField, TextField } from '../../ui/form-fields.tsx';
import { useWords } from '../../words/words.ts';
import { useCountryOptions } from '../customers/countries.ts';
import type { ReportForm } from './use-report-form.ts';
import { reportWords } from './words.ts';

const useStyles = makeStyles({
  group: {
    border: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalM },
});

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^[+\d][\d\s()./-]{4,}$/;

/** The contact of a report: the author, unless somebody else is named. */
export function ContactFields({ report }: { readonly report: ReportForm }) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const { form } = report;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Subtitle2>{words.contact}</Subtitle2>
      </legend>
      <TextField
        form={form}
        name="name"
        label={words.contactName}
        rules={{ required: words.missing.name }}
        autoComplete="name"
        maxLength={100}
      />
      <TextField
        form={form}
        name="mail"
        label={words.contactMail}
        rules={{
          required: words.missing.mail,
          pattern: { value: MAIL, message: words.missing.mail },
        }}
        type="email"
        autoComplete="email"
      />
      <SelectField
        form={form}
        name="country"
        label={words.contactCountry}
        empty={words.choose}
        options={useCountryOptions()}
      />
      <TextField
        form={form}
        name="phone"
        label={words.contactPhone}
        rules={mustMatch(PHONE, words.missing.phone)}
        type="tel"
        autoComplete="tel"
      />
    </fieldset>
  );
}
