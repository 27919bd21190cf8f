import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { DownloadLink } from '../../api/entitlements.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { CommandLine } from './command-line.tsx';
import { accessWords } from './details-words.ts';

const useStyles = makeStyles({
  history: { display: 'grid', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  scroll: { overflowX: 'auto' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Downloads = DownloadLink['downloads'];

/** The downloads of a link: when, from where, by which program, and whether each was resumed. */
function DownloadsTable({ downloads }: { readonly downloads: Downloads }) {
  const styles = useStyles();
  const words = useWords(accessWords);
  const format = useFormat();
  if (downloads.length === 0) {
    return <Text className={styles.quiet}>{words.noDownloads}</Text>;
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={words.history(downloads.length)}>
      <Table size="small">
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{words.when}</TableHeaderCell>
            <TableHeaderCell>{words.from}</TableHeaderCell>
            <TableHeaderCell>{words.program}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {downloads.toReversed().map(({ at, sourceIp, agent, resumed }) => (
            <TableRow key={`${at} ${sourceIp}`}>
              <TableCell>{format.dateTime(at)}</TableCell>
              <TableCell>{sourceIp}</TableCell>
              <TableCell>
                {agent} {resumed > 0 && `(${words.resumed(resumed)})`}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

/** The downloads of a link, its earlier windows, and the digest to check the file by. */
export function LinkHistory({ link }: { readonly link: DownloadLink }) {
  const styles = useStyles();
  const words = useWords(accessWords);
  const format = useFormat();
  return (
    <div className={styles.history}>
      <details>
        <summary>{words.history(link.downloads.length)}</summary>
        <DownloadsTable downloads={link.downloads} />
      </details>
      {link.pastWindows.length > 0 && (
        <details>
          <summary>{words.earlierTitle}</summary>
          {link.pastWindows.map((past) => (
            <div key={past.window}>
              <Text block>
                {words.earlier(
                  past.window,
                  format.date(past.openedAt),
                  format.date(past.expiresAt),
                )}
                {' · '}
                {words.used(past.downloadsUsed, past.downloadLimit)}
              </Text>
              <DownloadsTable downloads={past.downloads} />
            </div>
          ))}
        </details>
      )}
      <details>
        <summary>{words.digest}</summary>
        <CommandLine text={link.sha256} label={words.copyDigest} />
      </details>
    </div>
  );
}
