import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'grid',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
  icon: { color: tokens.colorNeutralForeground3, fontSize: '40px', lineHeight: '40px' },
  text: { color: tokens.colorNeutralForeground2, maxWidth: '48ch' },
});

interface Props {
  readonly icon?: ReactElement;
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}

/** The state of a list without items, with the way to change that. */
export function Empty({ icon, title, text, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      {icon && (
        <span aria-hidden className={styles.icon}>
          {icon}
        </span>
      )}
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {text && <Text className={styles.text}>{text}</Text>}
      {children}
    </div>
  );
}
