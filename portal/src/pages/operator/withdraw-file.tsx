import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { linksOutQuery, type OfferedMedia, withdrawMedia } from '../../api/operator.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useRequestId } from '../../ui/use-request-id.ts';
import { useWords } from '../../words/words.ts';
import { stockWords } from './stock-words.ts';

interface Props {
  readonly file: OfferedMedia;
  readonly onDone: () => unknown;
  readonly onClose: () => void;
}

/** Asks before a file goes off offer, and what happens to the links that are out. */
export function WithdrawFile({ file, onDone, onClose }: Props) {
  const words = useWords(stockWords);
  const requestId = useRequestId();
  const { data: count = 0 } = useQuery(linksOutQuery(file.id));
  const [links, setLinks] = useState<'keep' | 'end'>('keep');
  return (
    <ConfirmDialog
      title={words.withdrawFileTitle(file.fileName)}
      text={words.withdrawFileText}
      action={words.withdraw}
      run={() => withdrawMedia(file.id, links, requestId.of(links))}
      onDone={onDone}
      onClose={onClose}
    >
      <Field label={words.linksOut(count)}>
        <RadioGroup
          value={links}
          onChange={(_, { value }) => setLinks(value === 'end' ? 'end' : 'keep')}
        >
          <Radio value="keep" label={words.linksKeep} />
          <Radio value="end" label={words.linksEnd} />
        </RadioGroup>
      </Field>
    </ConfirmDialog>
  );
}
