import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DownloadLink, Entitlement } from '../../api/entitlements.ts';
import { ADMINS, useMay } from '../../auth/roles.ts';
import { announce } from '../../ui/announce.tsx';
import { Failure } from '../../ui/failure.tsx';
import { RoleButton } from '../../ui/role-button.tsx';
import { RowsSkeleton } from '../../ui/skeletons.tsx';
import { useKeptText } from '../../ui/use-kept.ts';
import { useWords } from '../../words/words.ts';
import { type FileOption, isKeyOnly } from './choice.ts';
import { Chooser } from './chooser.tsx';
import { detailsWords } from './details-words.ts';
import { KeyBox } from './key-box.tsx';
import { LinkBox } from './link-box.tsx';
import { NoteField } from './link-note.tsx';
import { useChoice, useFiles, useLink, useOpenLink } from './use-access.ts';
import { WithdrawnLinks } from './withdrawn-links.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  boxes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalL,
  },
  note: { flexBasis: '180px', flexGrow: 1, maxWidth: '280px' },
  failure: { marginTop: tokens.spacingVerticalM },
});

interface Props {
  readonly customerId: string;
  readonly item: Entitlement;
}

interface BoxesProps extends Props {
  readonly file: FileOption;
  readonly hasKey: boolean;
  readonly link: DownloadLink | undefined;
  readonly opening: ReturnType<typeof useOpenLink>;
}

function Boxes({ customerId, item, file, hasKey, link, opening }: BoxesProps) {
  const styles = useStyles();
  const place = { customerId, entitlementId: file.entitlementId, linkId: link?.id ?? '' };
  return (
    <div className={styles.boxes}>
      {hasKey && <KeyBox key={file.version} customerId={customerId} file={file} item={item} />}
      {link && <LinkBox link={link} item={item} place={place} opening={opening} />}
    </div>
  );
}

/** The choice of a file, and the two boxes with the key and the link that it leads to (R7). */
function Chosen({ customerId, item, files }: Props & Pick<ReturnType<typeof useFiles>, 'files'>) {
  const styles = useStyles();
  const words = useWords(detailsWords);
  const { chosen, choose } = useChoice(customerId, files);
  const { query, link } = useLink(customerId, chosen);
  const opening = useOpenLink(customerId, chosen);
  const [note, setNote] = useKeptText('recipient', '', item.id);
  const { may } = useMay(ADMINS);
  if (!chosen) {
    return null;
  }
  const keyOnly = isKeyOnly(chosen);
  // A link that exists has its note in its box.
  const asksForWhom = may && !keyOnly && query.data !== undefined && !link;
  const submit = () =>
    opening.mutate(
      { opening: 'as-is', ...(asksForWhom && note.trim() && { note: note.trim() }) },
      {
        onSuccess: () => {
          setNote('');
          announce(words.done);
        },
      },
    );
  const hasKey = chosen.hasKey && (keyOnly ? opening.data !== undefined : link !== undefined);
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Chooser files={files} chosen={chosen} onChoose={choose} />
        {asksForWhom && <NoteField note={note} onChange={setNote} className={styles.note} />}
        <RoleButton
          roles={ADMINS}
          type="submit"
          appearance={link?.state === 'active' ? 'secondary' : 'primary'}
          blocked={opening.isPending ? words.getting : undefined}
        >
          {words.get}
        </RoleButton>
      </form>
      {keyOnly && <Text size={200}>{words.keyOnly}</Text>}
      {(opening.error ?? query.error) && (
        <div className={styles.failure}>
          <Failure
            error={opening.error ?? query.error}
            title={words.failed}
            onRetry={opening.error ? submit : () => void query.refetch()}
          />
        </div>
      )}
      {(hasKey || link) && (
        <Boxes {...{ customerId, item, link, opening }} file={chosen} hasKey={hasKey} />
      )}
    </>
  );
}

export function Access({ customerId, item }: Props) {
  const words = useWords(detailsWords);
  const { files, error, isPending, refetch } = useFiles(customerId, item);
  // What was read before stays: a form that is in use does not go away with the network.
  if (error && files.length === 0) {
    return <Failure error={error} title={words.optionsFailed} onRetry={() => void refetch()} />;
  }
  if (isPending) {
    return <RowsSkeleton count={1} />;
  }
  return (
    <>
      {files.length === 0 ? (
        <MessageBar intent="info">
          <MessageBarBody>{words.noFiles}</MessageBarBody>
        </MessageBar>
      ) : (
        <Chosen customerId={customerId} item={item} files={files} />
      )}
      <WithdrawnLinks customerId={customerId} item={item} files={files} />
    </>
  );
}
