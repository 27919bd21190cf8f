import { Button, type ButtonProps, makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { initialsOf } from '../auth/person.ts';
import { usePerson } from '../auth/roles.ts';
import { useWords } from '../words/words.ts';
import { frameWords } from './words.ts';

const useStyles = makeStyles({
  button: { minWidth: '40px', paddingLeft: '4px', paddingRight: '4px' },
  initials: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { outline: '1px solid' },
  },
});

type Props = Omit<ButtonProps, 'as'> & { readonly ref?: Ref<HTMLButtonElement> };

/** The button of the signed-in person's menu. */
export function PersonButton(props: Props) {
  const styles = useStyles();
  const words = useWords(frameWords);
  const { name } = usePerson();
  return (
    <Button
      appearance="subtle"
      {...(props as object)}
      className={styles.button}
      aria-label={words.person(initialsOf(name), name)}
    >
      <span className={styles.initials} aria-hidden>
        {initialsOf(name)}
      </span>
    </Button>
  );
}
