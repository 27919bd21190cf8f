import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  endLinksOfMedia,
  linksOutQuery,
  type OfferedMedia,
  withdrawMedia,
} from '../../api/operator.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { usePasses } from '../../ui/use-passes.tsx';
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
  const { data: count = 0 } = useQuery(linksOutQuery(file.id));
  const [links, setLinks] = useState<'keep' | 'end'>('keep');
  const ending = usePasses({
    title: words.linksStuck,
    text: words.linksStuckText,
    reasons: words.stuckReasons,
  });
  return (
    <ConfirmDialog
      title={words.withdrawFileTitle(file.fileName)}
      text={words.withdrawFileText}
      action={words.withdraw}
      run={(requestId) =>
        links === 'keep'
          ? withdrawMedia(file.id, requestId)
          : ending.run((after) => endLinksOfMedia(file.id, after))
      }
      onDone={(isDone) => isDone !== false && onDone()}
      // The file is off offer, also where links of it are left.
      onClose={ending.isPartlyDone ? onDone : onClose}
      isPartlyDone={ending.isPartlyDone}
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
      {ending.shown}
    </ConfirmDialog>
  );
}
