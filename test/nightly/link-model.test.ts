import { it } from 'vitest';
import { explainLinks } from '#test/contract/downloads/link-model.ts';
import { scaled } from './scale.ts';

it('R9, R10, R16, R20: whatever is done to a link, at once and in any order, one order of a simple model explains it', () =>
  explainLinks(scaled(1_000, 60)));
