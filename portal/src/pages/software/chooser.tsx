import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { Choice } from '../../api/entitlements.ts';
import { type Option, SelectOptions } from '../../ui/select-options.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/words.ts';
import { type FileOption, fileTypesOf, isKeyOnly, languagesOf, versionsOf } from './choice.ts';
import { detailsWords, fileTypeName } from './details-words.ts';

const useStyles = makeStyles({
  field: { minWidth: '140px', maxWidth: '100%' },
  sole: { minHeight: '32px', display: 'flex', alignItems: 'center' },
  label: { marginBottom: '2px', paddingTop: '2px', color: tokens.colorNeutralForeground1 },
});

interface OneOfProps {
  readonly label: string;
  readonly value: string;
  readonly entries: readonly Option[];
  readonly onChoose: (value: string) => void;
}

/** A list to choose from; a sole choice is text. */
function OneOf({ label, value, entries, onChoose }: OneOfProps) {
  const styles = useStyles();
  if (entries.length <= 1) {
    return (
      <div className={styles.field}>
        <Text block className={styles.label}>
          {label}
        </Text>
        <Text className={styles.sole}>{entries[0]?.name}</Text>
      </div>
    );
  }
  return (
    <Field label={label} className={styles.field}>
      <Select value={value} onChange={(_, { value: chosen }) => onChoose(chosen)}>
        <SelectOptions options={entries} />
      </Select>
    </Field>
  );
}

interface Props {
  readonly files: readonly FileOption[];
  readonly chosen: FileOption;
  readonly onChoose: (choice: Partial<Choice>) => void;
}

/** Version, language and file type of a download (R6). */
export function Chooser({ files, chosen, onChoose }: Props) {
  const words = useWords(detailsWords);
  const versions = versionsOf(files);
  return (
    <>
      <OneOf
        label={words.version}
        value={chosen.version}
        entries={versions.map((value, index) => ({
          value,
          name: index === 0 && versions.length > 1 ? words.newest(value) : value,
        }))}
        onChoose={(version) => onChoose({ version })}
      />
      {!isKeyOnly(chosen) && <FileChoice files={files} chosen={chosen} onChoose={onChoose} />}
    </>
  );
}

/** Language and file type of a version that has files. */
function FileChoice({ files, chosen, onChoose }: Props) {
  const words = useWords(detailsWords);
  const format = useFormat();
  return (
    <>
      <OneOf
        label={words.language}
        value={chosen.language}
        entries={languagesOf(files, chosen.version).map((value) => ({
          value,
          name: format.languageName(value),
        }))}
        onChoose={(language) => onChoose({ language })}
      />
      <OneOf
        label={words.fileType}
        value={chosen.fileType}
        entries={fileTypesOf(files, chosen.version, chosen.language).map(
          ({ fileType, sizeBytes }) => ({
            value: fileType,
            name: `${fileTypeName(fileType, words)} · ${format.fileSize(sizeBytes)}`,
          }),
        )}
        onChoose={(fileType) => onChoose({ fileType })}
      />
    </>
  );
}
