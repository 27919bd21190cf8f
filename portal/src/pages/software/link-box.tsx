import {
  Badge,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  ProgressBar,
  Text,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import type { DownloadLink, Entitlement, LinkPlace } from '../../api/entitlements.ts';
import { announce } from '../../ui/announce.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { Box } from './box.tsx';
import { accessWords } from './details-words.ts';
import { LinkActions } from './link-actions.tsx';
import { LinkHistory } from './link-history.tsx';
import { LinkNote } from './link-note.tsx';
import { linkWords } from './link-words.ts';
import { ReplaceLink } from './replace-link.tsx';
import { RevokeLink } from './revoke-link.tsx';
import type { useOpenLink } from './use-access.ts';

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  dotted: { textDecorationLine: 'underline', textDecorationStyle: 'dotted' },
});

const LOW = 5;

interface Props {
  readonly link: DownloadLink;
  readonly item: Entitlement;
  readonly place: LinkPlace;
  readonly opening: ReturnType<typeof useOpenLink>;
}

/** How many downloads and how much time a link has left. */
function Meter({ link }: { readonly link: DownloadLink }) {
  const styles = useStyles();
  const words = useWords(accessWords);
  const format = useFormat();
  const { downloadLimit, downloadsUsed, expiresAt } = link;
  const left = Math.max(0, downloadLimit - downloadsUsed);
  return (
    <div>
      <ProgressBar
        value={left}
        max={downloadLimit}
        thickness="large"
        color={left <= LOW ? 'warning' : 'brand'}
        aria-label={words.left(left, downloadLimit)}
      />
      <Text size={200} className={styles.facts}>
        <span>{words.left(left, downloadLimit)}</span>
        <span aria-hidden>·</span>
        <Tooltip content={format.utc(expiresAt)} relationship="description">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip has to be reachable by keyboard */}
          <time dateTime={expiresAt} tabIndex={0} className={styles.dotted}>
            {words.until(format.dateTime(expiresAt))}
          </time>
        </Tooltip>
      </Text>
    </div>
  );
}

/** Says why a link works no more, in red, with the one button that helps. */
function Ended({ link }: { readonly link: DownloadLink }) {
  const words = useWords(accessWords);
  if (link.state === 'active' || link.state === 'replaced') {
    return null;
  }
  const why = {
    expired: { chip: words.expiredChip, text: words.ended.expired },
    exhausted: { chip: words.exhaustedChip, text: words.ended.exhausted(link.downloadLimit) },
    revoked: { chip: words.revokedChip, text: words.ended.revoked },
  }[link.state];
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <Badge color="danger" appearance="filled">
          {why.chip}
        </Badge>{' '}
        {why.text}
      </MessageBarBody>
    </MessageBar>
  );
}

/** A customer who asked for a new link waits for it until this one works again. */
function Requested({ link }: { readonly link: DownloadLink }) {
  const words = useWords(linkWords);
  const format = useFormat();
  return link.requestedAt !== undefined && link.state !== 'active' ? (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.requested(format.dateTime(link.requestedAt))}</MessageBarBody>
    </MessageBar>
  ) : null;
}

/** A file that was withdrawn leaves the link as it is, and takes its next window. */
function Withdrawn({ works }: { readonly works: boolean }) {
  const words = useWords(linkWords);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.withdrawn}</MessageBarTitle>
        {works && words.withdrawnWorks} {words.withdrawnText}
      </MessageBarBody>
    </MessageBar>
  );
}

/** A download link: what is left of it, how to send it, and how to open it again or to replace it. */
export function LinkBox({ link, item, place, opening }: Props) {
  const styles = useStyles();
  const words = useWords(accessWords);
  const texts = useWords(linkWords);
  const format = useFormat();
  const works = link.state === 'active';
  const openAgain = () =>
    opening.mutate(
      { opening: works ? 'renew' : 'as-is' },
      {
        // A file that was withdrawn gives way to the one on offer, and the address with it.
        onSuccess: (opened) =>
          announce(opened.link?.url === link.url ? words.opened : words.openedElsewhere),
      },
    );
  return (
    <Box
      icon={<LinkRegular fontSize={20} aria-hidden />}
      title={words.link(link.version, format.languageName(link.language))}
    >
      {works ? <Meter link={link} /> : <Ended link={link} />}
      {!link.onOffer && <Withdrawn works={works} />}
      <Requested link={link} />
      <LinkNote link={link} place={place} />
      {works && <LinkActions link={link} item={item} />}
      <div className={styles.row}>
        <Tooltip
          content={link.onOffer ? words.openAgainHint : texts.withdrawnText}
          relationship="description"
        >
          <Button
            size={works ? 'small' : 'medium'}
            appearance={works ? 'secondary' : 'primary'}
            disabledFocusable={opening.isPending || !link.onOffer}
            onClick={openAgain}
          >
            {words.openAgain}
          </Button>
        </Tooltip>
        {works && link.onOffer && <ReplaceLink link={link} opening={opening} />}
        {works && <RevokeLink place={place} />}
      </div>
      <LinkHistory link={link} />
    </Box>
  );
}
