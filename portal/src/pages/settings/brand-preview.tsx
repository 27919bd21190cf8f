import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { UseFormReturn } from 'react-hook-form';
import { useWords } from '../../words/words.ts';
import type { BrandForm } from './brand.tsx';
import { settingsWords } from './words.ts';

const COLOR = /^#[0-9a-fA-F]{6}$/;
const FALLBACK = '#0f6cbd';
const LIGHT_ENOUGH = 0.179;

const useStyles = makeStyles({
  box: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}` },
  logo: { maxWidth: '160px', maxHeight: '64px' },
  button: { padding: '8px 16px', borderRadius: tokens.borderRadiusMedium },
});

const linear = (channel: number): number =>
  channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** The colour of text that is easier to read on a colour, by the relative luminance of WCAG. */
function textOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > LIGHT_ENOUGH ? '#000000' : '#ffffff';
}

/** The head of a download page with the brand as it is typed. */
export function BrandPreview({
  form,
  company,
}: {
  form: UseFormReturn<BrandForm>;
  company: string;
}) {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const { name, color, logo, supportEmail, supportPhone } = form.watch();
  const shown = COLOR.test(color) ? color : FALLBACK;
  return (
    <section>
      <Subtitle2 as="h2" block className={styles.heading}>
        {words.preview}
      </Subtitle2>
      <div className={styles.box}>
        {logo !== '' && <img src={logo} alt="" className={styles.logo} />}
        <Text weight="semibold" size={500}>
          {name.trim() || company}
        </Text>
        <span className={styles.button} style={{ backgroundColor: shown, color: textOn(shown) }}>
          {words.previewText}
        </span>
        <Text size={200}>{[supportEmail, supportPhone].filter(Boolean).join(' · ')}</Text>
      </div>
    </section>
  );
}
