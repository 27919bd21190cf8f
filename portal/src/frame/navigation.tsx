import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Link, useLocation } from 'wouter';
import { usePerson } from '../auth/roles.ts';
import { useWords } from '../words/words.ts';
import { linksOf } from './links.ts';
import { frameWords } from './words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '2px' },
  link: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '40px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}, ${tokens.shadow2}`,
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  group: {
    display: 'block',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
});

const isAt = (path: string, location: string): boolean =>
  path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`);

/** The pages that the person has, with the current one marked. */
export function Navigation({ onNavigate }: { readonly onNavigate?: () => void }) {
  const styles = useStyles();
  const words = useWords(frameWords);
  const [location] = useLocation();
  const { partner, operator } = linksOf(usePerson());
  const groups = [
    { title: undefined, links: partner },
    { title: partner.length > 0 ? words.operator : undefined, links: operator },
  ].filter(({ links }) => links.length > 0);
  return (
    <nav aria-label={words.navigation}>
      {groups.map(({ title, links }) => (
        <div key={title ?? 'first'}>
          {title && (
            <Text size={200} weight="semibold" className={styles.group}>
              {title}
            </Text>
          )}
          <ul className={styles.list}>
            {links.map(({ path, name, Icon }) => (
              <li key={path}>
                <Link
                  href={path}
                  onClick={() => onNavigate?.()}
                  aria-current={isAt(path, location) ? 'page' : undefined}
                  className={mergeClasses(styles.link, isAt(path, location) && styles.current)}
                >
                  <Icon aria-hidden />
                  {words[name]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
