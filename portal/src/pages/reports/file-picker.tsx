import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Attach20Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { reportWords } from './words.ts';

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    justifyItems: 'start',
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  hint: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '2px' },
});

const TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'];
const LARGEST_BYTES = 25 * 1024 ** 2;
const MOST = 10;

const isAccepted = (file: File): boolean => TYPES.includes(file.type) && file.size <= LARGEST_BYTES;

interface Props {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
}

/** Files to attach: dropped or chosen. */
export function FilePicker({ files, onChange }: Props) {
  const styles = useStyles();
  const words = useWords(reportWords);
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const add = (given: readonly File[]) => {
    setWrong(given.filter((file) => !isAccepted(file)).map(({ name }) => name));
    onChange([...files, ...given.filter(isAccepted)].slice(0, MOST));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a shortcut for the button in it
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add([...event.dataTransfer.files]);
      }}
    >
      <Text size={200} className={styles.hint} id="files-hint">
        {words.filesHint}
      </Text>
      <Button
        icon={<Attach20Regular />}
        aria-describedby="files-hint"
        onClick={() => input.current?.click()}
      >
        {words.addFiles}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.addFiles}
        accept={TYPES.join(',')}
        onChange={({ target }) => {
          add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {wrong.map((name) => (
        <Text key={name} role="alert" className={styles.wrong}>
          {words.fileWrong(name)}
        </Text>
      ))}
      {files.length > 0 && (
        <ul className={styles.list} aria-label={words.files}>
          {files.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <Text>
                {file.name} · {format.fileSize(file.size)}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={words.removeFile(file.name)}
                onClick={() => onChange(files.filter((each) => each !== file))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
