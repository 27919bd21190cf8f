import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type Registration,
  removeRegistration,
  rotateSecret,
  sendTest,
  testQuery,
} from '../../../api/webhooks.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { useDialog } from '../../../ui/use-dialog.ts';
import { useWords } from '../../../words/words.ts';
import { webhookWords } from './words.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Sends a test event, and says what became of it. */
function Test() {
  const words = useWords(webhookWords);
  const [id, setId] = useState('');
  const { data } = useQuery(testQuery(id));
  const sending = useMutation({
    mutationFn: () => sendTest(crypto.randomUUID()),
    onSuccess: ({ correlationId }) => setId(correlationId),
  });
  const outcome = data?.results.at(-1);
  return (
    <>
      <Button disabledFocusable={sending.isPending} onClick={() => sending.mutate()}>
        {words.test}
      </Button>
      {sending.error && <Failure error={sending.error} title={words.tests.failed} />}
      <Text role="status" style={{ alignSelf: 'center' }}>
        {id !== '' && words.tests[data?.status ?? 'pending']}{' '}
        {outcome && `${outcome.responseCode} ${outcome.responseMessage}`}
      </Text>
    </>
  );
}

interface Props {
  readonly onRotated: (registration: Registration) => void;
}

/** The actions on the registration: a test event, a new secret, its end. */
export function RegistrationActions({ onRotated }: Props) {
  const styles = useStyles();
  const words = useWords(webhookWords);
  const queries = useQueryClient();
  const rotation = useDialog('new-secret');
  const removal = useDialog('remove-registration');
  return (
    <div className={styles.buttons}>
      <Button onClick={rotation.open}>{words.rotate}</Button>
      <Button onClick={removal.open}>{words.remove}</Button>
      <Test />
      {rotation.isOpen && (
        <ConfirmDialog
          title={words.rotateTitle}
          text={words.rotateText}
          action={words.rotate}
          run={async (requestId) => onRotated(await rotateSecret(requestId))}
          onDone={rotation.close}
          onClose={rotation.close}
        />
      )}
      {removal.isOpen && (
        <ConfirmDialog
          title={words.removeTitle}
          text={words.removeText}
          action={words.remove}
          run={removeRegistration}
          onDone={() => {
            removal.close();
            return queries.invalidateQueries({ queryKey: ['webhooks'] });
          }}
          onClose={removal.close}
        />
      )}
    </div>
  );
}
