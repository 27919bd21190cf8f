import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { topicsQuery } from '../../api/reports.ts';
import { SelectField, TextField } from '../../ui/form-fields.tsx';
import { useWords } from '../../words/words.ts';
import { asksRefund } from './to-report.ts';
import type { ReportForm } from './use-report-form.ts';
import { reportWords } from './words.ts';

const IMPACTS = ['critical', 'moderate', 'minimal'] as const;

function TopicField({ form }: ReportForm) {
  const words = useWords(reportWords);
  const { data = [] } = useQuery(topicsQuery());
  return (
    <SelectField
      form={form}
      name="topic"
      label={words.type}
      rules={{ required: true }}
      options={data.map(({ id, name }) => ({ value: id, name: words.topics[id] ?? name }))}
    />
  );
}

function ImpactField({ form }: ReportForm) {
  const words = useWords(reportWords);
  return (
    <Controller
      control={form.control}
      name="severity"
      rules={{ required: words.missing.severity }}
      render={({ field, fieldState }) => (
        <Field label={words.impact} required validationMessage={fieldState.error?.message}>
          <RadioGroup
            name={field.name}
            value={field.value}
            onBlur={field.onBlur}
            onChange={(_, { value }) => field.onChange(value)}
          >
            {IMPACTS.map((impact, index) => (
              <Radio
                key={impact}
                ref={index === 0 ? field.ref : undefined}
                value={impact}
                label={
                  <>
                    <strong>{words.impacts[impact]}</strong> – {words.impactExamples[impact]}
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
    />
  );
}

/** The title and description of a report, in the words of its author. */
export function ProblemFields({ report }: { readonly report: ReportForm }) {
  const words = useWords(reportWords);
  const { form } = report;
  return (
    <>
      <TopicField {...report} />
      <ImpactField {...report} />
      <TextField
        form={form}
        name="title"
        label={words.reportTitle}
        rules={{ required: words.missing.title }}
        maxLength={200}
      />
      <TextField
        form={form}
        name="description"
        label={words.description}
        hint={words.descriptionHint}
        rules={{ required: words.missing.description }}
        rows={5}
        maxLength={4000}
      />
      {asksRefund({ topic: form.watch('topic') }) && (
        <TextField
          form={form}
          name="reason"
          label={words.reason}
          rules={{ required: words.missing.reason }}
          rows={2}
          maxLength={1000}
        />
      )}
    </>
  );
}
