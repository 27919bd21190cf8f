import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular, ImageAdd20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { useWords } from '../../words/words.ts';
import type { BrandForm } from './brand.tsx';
import { settingsWords } from './words.ts';

const TYPES = ['image/png', 'image/jpeg', 'image/webp'];
const LARGEST_BYTES = 24 * 1024;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const dataUrlOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** The logo of a brand: a small picture that is kept in the brand itself. */
export function LogoField({ form }: { readonly form: UseFormReturn<BrandForm> }) {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const input = useRef<HTMLInputElement>(null);
  const logo = form.watch('logo');
  const message = form.formState.errors.logo?.message;
  const take = async (file: File | undefined) => {
    if (!file) {
      return;
    }
    if (!TYPES.includes(file.type) || file.size > LARGEST_BYTES) {
      form.setError('logo', { message: words.logoWrong });
      return;
    }
    form.clearErrors('logo');
    form.setValue('logo', await dataUrlOf(file));
  };
  return (
    <Field label={words.logo} hint={words.logoHint} validationMessage={message}>
      <div className={styles.buttons}>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.logo}
          accept={TYPES.join(',')}
          onChange={({ target }) => void take(target.files?.[0])}
        />
        <Button icon={<ImageAdd20Regular />} onClick={() => input.current?.click()}>
          {words.logoChoose}
        </Button>
        {logo !== '' && (
          <Button
            icon={<Dismiss20Regular />}
            onClick={() => {
              form.setValue('logo', '');
              form.clearErrors('logo');
            }}
          >
            {words.logoRemove}
          </Button>
        )}
      </div>
    </Field>
  );
}
