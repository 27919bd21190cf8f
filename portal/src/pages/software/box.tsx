import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    alignContent: 'start',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  heading: { margin: 0 },
  title: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

interface Props {
  readonly icon: ReactElement;
  readonly title: string;
  readonly children: ReactNode;
}

/** One of the two boxes that a choice leads to. */
export function Box({ icon, title, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.box} aria-labelledby={id}>
      <div className={styles.title}>
        {icon}
        <Subtitle2 as="h3" id={id} className={styles.heading}>
          {title}
        </Subtitle2>
      </div>
      {children}
    </section>
  );
}
