import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Registration, registrationQuery } from '../../../api/webhooks.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { Permitted } from '../../../ui/permitted.tsx';
import { SecretDialog } from '../../../ui/secret-dialog.tsx';
import { Section } from '../../../ui/section.tsx';
import { useFormat } from '../../../words/format.ts';
import { useWords } from '../../../words/words.ts';
import { Deliveries } from './deliveries.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { RegistrationActions } from './registration-actions.tsx';
import { webhookWords } from './words.ts';

const useStyles = makeStyles({ sections: { display: 'grid', rowGap: tokens.spacingVerticalL } });

function Secrets({ registration }: { readonly registration: Registration }) {
  const words = useWords(webhookWords);
  const format = useFormat();
  const { pausedDate, secretCreatedDate, previousSecretsEndDate } = registration;
  return (
    <>
      {pausedDate && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.paused(format.dateTime(pausedDate))}</MessageBarBody>
        </MessageBar>
      )}
      <Text size={200}>
        {secretCreatedDate && words.secretSince(format.dateTime(secretCreatedDate))}{' '}
        {previousSecretsEndDate && words.overlap(format.dateTime(previousSecretsEndDate))}
      </Text>
    </>
  );
}

function Content({ registration }: { readonly registration: Registration | null }) {
  const styles = useStyles();
  const words = useWords(webhookWords);
  const queries = useQueryClient();
  const [shown, setShown] = useState<{ readonly title: string; readonly secret: string }>();
  const show = (title: string) => (saved: Registration) => {
    if (saved.secret !== undefined) {
      setShown({ title, secret: saved.secret });
    }
  };
  return (
    <div className={styles.sections}>
      <Section title={words.endpoint}>
        <Text>{words.text}</Text>
        {registration && <Secrets registration={registration} />}
        <EndpointForm
          key={registration?.attributes.etag ?? 'new'}
          registration={registration}
          onSaved={show(words.created)}
        />
        {registration && <RegistrationActions onRotated={show(words.rotated)} />}
      </Section>
      {registration && <Deliveries />}
      {shown && (
        <SecretDialog
          title={shown.title}
          facts={[[words.secret, shown.secret]]}
          onClose={() => {
            setShown(undefined);
            void queries.invalidateQueries({ queryKey: ['webhooks'] });
          }}
        />
      )}
    </div>
  );
}

function Registered() {
  const query = useQuery(registrationQuery());
  return <Loaded query={query}>{(registration) => <Content registration={registration} />}</Loaded>;
}

/** The tab with the webhooks of the partner: where events go, which, and what became of them. */
export function Webhooks() {
  return (
    <Permitted operation="readWebhookRegistration">
      <Registered />
    </Permitted>
  );
}
