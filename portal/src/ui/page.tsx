import {
  Breadcrumb,
  BreadcrumbDivider,
  BreadcrumbItem,
  Link as FluentLink,
  makeStyles,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { frameWords } from '../frame/words.ts';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalL,
  },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `0 ${tokens.spacingHorizontalM}`,
    minWidth: 0,
  },
  heading: { ...typographyStyles.title2, margin: 0, ':focus': { outlineStyle: 'none' } },
  quiet: { color: tokens.colorNeutralForeground2 },
  crumbs: { marginBottom: tokens.spacingVerticalXS, marginLeft: '-8px' },
  wrap: { flexWrap: 'wrap' },
  crumb: {
    padding: `4px 8px`,
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
  },
  item: { minWidth: 0 },
});

export interface Crumb {
  readonly name: string;
  readonly path?: string;
}

interface Props {
  readonly title: string;
  /** The text beside the title. */
  readonly note?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** True after the first page of this visit: its heading then takes the focus, as a new document would. */
let hasShownPage = false;

/** Gives the document its title, and the focus to the heading after a navigation. */
function useHeading(title: string) {
  const { product } = useWords(frameWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  useEffect(() => {
    const isTaken = document.activeElement?.closest(
      '[role="dialog"], main input, [role="tab"], [data-sought]',
    );
    if (hasShownPage && !isTaken) {
      heading.current?.focus();
      scrollTo(0, 0);
    }
    hasShownPage = true;
  }, []);
  return heading;
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const styles = useStyles();
  const words = useWords(frameWords);
  return (
    <Breadcrumb
      aria-label={words.breadcrumb}
      className={`${styles.crumbs} no-print`}
      list={{ className: styles.wrap }}
    >
      {crumbs.map(({ name, path }, index) => (
        <Fragment key={path ?? 'here'}>
          {index > 0 && <BreadcrumbDivider />}
          <BreadcrumbItem className={styles.item}>
            {path === undefined ? (
              <Text className={styles.crumb} aria-current="page">
                {name}
              </Text>
            ) : (
              <Link href={path} asChild>
                <FluentLink className={styles.crumb} appearance="subtle">
                  {name}
                </FluentLink>
              </Link>
            )}
          </BreadcrumbItem>
        </Fragment>
      ))}
    </Breadcrumb>
  );
}

/** A page with its one heading. */
export function Page({ title, note, crumbs = [], actions, children }: Props) {
  const styles = useStyles();
  const heading = useHeading(title);
  return (
    <>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <div className={styles.head}>
        <div className={styles.title}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {title}
          </h1>
          {note && <Text className={styles.quiet}>{note}</Text>}
        </div>
        {actions && <div className="no-print">{actions}</div>}
      </div>
      {children}
    </>
  );
}
