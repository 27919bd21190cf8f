import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../words/words.ts';
import { CopyButton } from './copy-button.tsx';
import { Modal } from './modal.tsx';
import { uiWords } from './words.ts';

const useStyles = makeStyles({
  secret: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', margin: 0 },
  facts: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly onClose: () => void;
}

/** Shows a secret once. It is kept nowhere: closing the dialog forgets it. */
export function SecretDialog({ title, facts, onClose }: Props) {
  const styles = useStyles();
  const words = useWords(uiWords);
  return (
    <Modal
      title={title}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {words.kept}
        </Button>
      }
    >
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.onlyOnce}</MessageBarBody>
      </MessageBar>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.secret}>
              {value}{' '}
              <CopyButton
                size="small"
                text={value}
                label={words.copy}
                aria-label={`${words.copy}: ${name}`}
              />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
