import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Eye16Regular, EyeOff16Regular, Key20Regular } from '@fluentui/react-icons';
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Entitlement, readKeys } from '../../api/entitlements.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../words/words.ts';
import { Box } from './box.tsx';
import type { FileOption } from './choice.ts';
import { CommandLine } from './command-line.tsx';
import { accessWords } from './details-words.ts';
import { lastFiveKey } from './use-access.ts';

const useStyles = makeStyles({
  key: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    letterSpacing: '0.04em',
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const SHOWN_SECONDS = 30;
const HIDDEN = '•••••-•••••-•••••-•••••-';

/** A key that is hidden but for its last five characters. */
const masked = (lastFive: string | undefined): string => `${HIDDEN}${lastFive ?? '•••••'}`;

/** Counts the seconds down to the moment at which a shown key is hidden again. */
function useShown(onHide: () => void, isShown: boolean): number {
  const [left, setLeft] = useState(SHOWN_SECONDS);
  useEffect(() => {
    if (!isShown) {
      setLeft(SHOWN_SECONDS);
      return;
    }
    const end = Date.now() + SHOWN_SECONDS * 1_000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - Date.now()) / 1_000);
      setLeft(seconds);
      if (seconds <= 0) {
        onHide();
      }
    }, 500);
    return () => clearInterval(timer);
  }, [isShown, onHide]);
  return left;
}

interface Props {
  readonly customerId: string;
  readonly item: Entitlement;
  readonly file: FileOption;
}

/** Reads the key of a version, each time that a person asks for it: the service records who saw it. */
function useKey(customerId: string, { entitlementId, version }: FileOption) {
  const queries = useQueryClient();
  const queryKey = lastFiveKey(entitlementId, version);
  const { data: lastFive } = useQuery<string>({
    queryKey,
    queryFn: skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const reading = useMutation({
    mutationFn: async () => {
      const keys = await readKeys(customerId, entitlementId);
      const key = keys.find((each) => each.version === version);
      queries.setQueryData(queryKey, key?.lastFive);
      return key?.value ?? '';
    },
  });
  return { lastFive, reading };
}

function HowTo({ isSql }: { readonly isSql: boolean }) {
  const words = useWords(accessWords);
  return (
    <details>
      <summary>{words.howTo}</summary>
      <p>{isSql ? words.sqlText : words.howToText}</p>
      {!isSql && <CommandLine text="slmgr /ipk XXXXX-XXXXX-XXXXX-XXXXX-XXXXX" />}
    </details>
  );
}

/** The product key of a version: hidden, shown for half a minute, copied. */
export function KeyBox({ customerId, item, file }: Props) {
  const styles = useStyles();
  const words = useWords(accessWords);
  const { lastFive, reading } = useKey(customerId, file);
  const { data: shown, reset } = reading;
  const left = useShown(reset, shown !== undefined);
  return (
    <Box icon={<Key20Regular aria-hidden />} title={words.key(file.version)}>
      <Text className={styles.key} data-key>
        {shown ?? masked(lastFive)}
      </Text>
      <div className={styles.actions}>
        {shown === undefined ? (
          <Button size="small" icon={<Eye16Regular />} onClick={() => reading.mutate()}>
            {words.show}
          </Button>
        ) : (
          <Button size="small" icon={<EyeOff16Regular />} onClick={reset}>
            {words.hide}
          </Button>
        )}
        <CopyButton size="small" text={() => reading.mutateAsync()} label={words.copyKey} />
      </div>
      {reading.error && <Failure error={reading.error} onRetry={() => reading.mutate()} />}
      <Text size={200} className={styles.quiet}>
        {shown === undefined ? words.audited : words.shown(left)}
      </Text>
      <HowTo isSql={item.friendlyName.includes('SQL')} />
    </Box>
  );
}
