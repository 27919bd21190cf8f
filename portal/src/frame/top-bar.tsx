import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { LocalLanguage20Regular, Navigation20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { meQuery } from '../api/me.ts';
import { part } from '../ui/part.tsx';
import { setLanguage, useLanguage } from '../words/language.ts';
import { useWords } from '../words/words.ts';
import { PersonButton } from './person-button.tsx';
import { frameWords } from './words.ts';

const loadMenu = () => import('./person-menu.tsx');
const PersonMenu = part(() => loadMenu().then(({ PersonMenu: menu }) => menu));
/** Fetches the menu's files ahead of a click. The click itself fails visibly if they are out of reach. */
const prepareMenu = () => void loadMenu().catch(() => undefined);

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '52px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    position: 'sticky',
    top: 0,
    zIndex: 10,
    '@media (max-width: 480px)': { padding: `0 ${tokens.spacingHorizontalS}`, columnGap: '2px' },
  },
  menu: { '@media (min-width: 900px)': { display: 'none' } },
  brand: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    minWidth: '48px',
    maxWidth: '280px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  search: {
    flexGrow: 1,
    maxWidth: '460px',
    marginLeft: tokens.spacingHorizontalM,
    '@media (max-width: 699px)': { display: 'none' },
  },
  space: { flexGrow: 1 },
  person: { minWidth: '40px' },
});

/** Focuses the search when a person presses "/" outside of a field. */
function useSearchKey() {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : document.body;
      const isTyping = at.closest('input, textarea, select, [contenteditable]') !== null;
      if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        search.current?.focus();
      }
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  return search;
}

function Search() {
  const styles = useStyles();
  const words = useWords(frameWords);
  const [, navigate] = useLocation();
  const search = useSearchKey();
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          navigate(`/customers?search=${encodeURIComponent(search.current?.value.trim() ?? '')}`);
        }}
      >
        <SearchBox
          input={{ ref: search }}
          style={{ width: '100%', maxWidth: '100%' }}
          aria-label={words.searchLabel}
          placeholder={words.search}
        />
      </form>
    </search>
  );
}

export function LanguageButton() {
  const language = useLanguage();
  const words = useWords(frameWords);
  const other = language === 'en' ? 'ko' : 'en';
  return (
    <Button
      appearance="subtle"
      icon={<LocalLanguage20Regular />}
      lang={other}
      style={{ whiteSpace: 'nowrap' }}
      onClick={() => setLanguage(other)}
    >
      {words.otherLanguage}
    </Button>
  );
}

/** The button of the person's menu, and the menu from the first click on: most visits never open it. */
function Person() {
  const [isOpened, setOpened] = useState(false);
  const button = (
    <PersonButton
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={prepareMenu}
      onFocus={prepareMenu}
      onClick={() => setOpened(true)}
    />
  );
  return isOpened ? (
    <Suspense fallback={button}>
      <PersonMenu />
    </Suspense>
  ) : (
    button
  );
}

/** The name of the partner as its brand has it; an operator sees the product's. */
function usePartnerName(): string {
  const { product } = useWords(frameWords);
  const { data } = useQuery(meQuery());
  return data?.brand?.name ?? data?.partner?.name ?? product;
}

export function TopBar({ onOpenNavigation }: { readonly onOpenNavigation: () => void }) {
  const styles = useStyles();
  const words = useWords(frameWords);
  const name = usePartnerName();
  return (
    <header className={`${styles.bar} no-print`}>
      <Button
        className={styles.menu}
        appearance="subtle"
        icon={<Navigation20Regular />}
        aria-label={words.openNavigation}
        onClick={onOpenNavigation}
      />
      <Link href="/" className={styles.brand} title={name}>
        <Text weight="semibold" size={400}>
          {name}
        </Text>
      </Link>
      <Search />
      <div className={styles.space} />
      <LanguageButton />
      <div className={styles.person}>
        <Person />
      </div>
    </header>
  );
}
