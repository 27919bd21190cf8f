import {
  Button,
  Menu,
  MenuButton,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownload16Regular,
  Mail16Regular,
  QrCode20Regular,
  WindowConsole20Regular,
} from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import type { DownloadLink, Entitlement } from '../../api/entitlements.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { part } from '../../ui/part.tsx';
import { formatIn } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { CommandLine } from './command-line.tsx';
import { accessWords } from './details-words.ts';

const QrCode = part(() => import('./qr-code.tsx').then(({ QrCode: code }) => code));

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { width: '100%' },
});

interface Props {
  readonly link: DownloadLink;
  readonly item: Entitlement;
}

const LANGUAGES = { en: 'English', ko: '한국어' } as const;

/** A mail with the steps, ready to send, in a language of the customer. */
function mailIn(language: keyof typeof LANGUAGES, { link, item }: Props): string {
  const words = accessWords[language];
  const until = formatIn(language).dateTime(link.expiresAt);
  const subject = encodeURIComponent(words.mailSubject(item.friendlyName));
  const text = words.mailText(item.friendlyName, link.url ?? '', until, link.sha256);
  return `mailto:?subject=${subject}&body=${encodeURIComponent(text)}`;
}

/** The mails to the customer, by their languages. */
function MailMenu(props: Props) {
  const words = useWords(accessWords);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" icon={<Mail16Regular />}>
          {words.email}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {(['en', 'ko'] as const).map((language) => (
            <MenuItemLink key={language} lang={language} href={mailIn(language, props)}>
              {LANGUAGES[language]}
            </MenuItemLink>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Ways to hand a link to the customer, or to use it. */
export function LinkActions({ link, item }: Props) {
  const styles = useStyles();
  const words = useWords(accessWords);
  const url = link.url ?? '';
  const [shown, setShown] = useState<'qr' | 'terminal'>();
  const toggle = (what: 'qr' | 'terminal') => setShown((now) => (now === what ? undefined : what));
  return (
    <div className={styles.row}>
      <CopyButton size="small" appearance="primary" text={url} label={words.copyLink} />
      <Button as="a" size="small" href={url} icon={<ArrowDownload16Regular />}>
        {words.download}
      </Button>
      <MailMenu link={link} item={item} />
      <Button
        size="small"
        icon={<QrCode20Regular />}
        aria-expanded={shown === 'qr'}
        onClick={() => toggle('qr')}
      >
        {words.qr}
      </Button>
      <Button
        size="small"
        icon={<WindowConsole20Regular />}
        aria-expanded={shown === 'terminal'}
        onClick={() => toggle('terminal')}
      >
        {words.terminal}
      </Button>
      {shown === 'qr' && (
        <Suspense>
          <QrCode text={url} label={words.qrLabel} />
        </Suspense>
      )}
      {shown === 'terminal' && (
        <div className={styles.wide}>
          <CommandLine text={`curl -fL -C - -o ${link.fileName} ${url}`} />
        </div>
      )}
    </div>
  );
}
