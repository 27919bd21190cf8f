import type { App } from 'aws-cdk-lib';
import { SettingsError } from './stage-settings.ts';

/** Synthesizes an app; what is wrong with its settings is said in sentences, without a stack trace. */
export function synthesize(createApp: () => App): void {
  try {
    createApp().synth();
  } catch (error) {
    if (!(error instanceof SettingsError)) {
      throw error;
    }
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
