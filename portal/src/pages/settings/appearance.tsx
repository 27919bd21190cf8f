import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { APPEARANCES, setAppearance, useAppearance } from '../../frame/theme.ts';
import { frameWords } from '../../frame/words.ts';
import { LANGUAGES, setLanguage, useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';
import { settingsWords } from './words.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalL },
});

/** The language and the appearance of this browser. */
export function Appearance() {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const names = useWords(frameWords);
  const language = useLanguage();
  const appearance = useAppearance();
  return (
    <div className={styles.fields}>
      <Field label={words.language}>
        <RadioGroup
          value={language}
          onChange={(_, { value }) => {
            const chosen = LANGUAGES.find((each) => each === value);
            if (chosen) {
              setLanguage(chosen);
            }
          }}
        >
          {LANGUAGES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={{ children: words.languages[each], lang: each }}
            />
          ))}
        </RadioGroup>
      </Field>
      <Field label={words.theme}>
        <RadioGroup
          value={appearance}
          onChange={(_, { value }) => {
            const chosen = APPEARANCES.find((each) => each === value);
            if (chosen) {
              setAppearance(chosen);
            }
          }}
        >
          {APPEARANCES.map((each) => (
            <Radio key={each} value={each} label={names[each]} />
          ))}
        </RadioGroup>
      </Field>
      <Text size={200}>{words.kept}</Text>
    </div>
  );
}
