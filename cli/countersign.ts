#!/usr/bin/env node
import { cliOf } from './cli.ts';
import { createProgram } from './program.ts';
import { runAndReport } from './run-program.ts';

const program = createProgram(cliOf(process.env));
await runAndReport(() => program.parseAsync());
