import type { TestProject } from 'vitest/node';
import { startDynamoDb } from './dynamodb.ts';

declare module 'vitest' {
  interface ProvidedContext {
    dynamodbEndpoint: string;
  }
}

/** One engine for all contract tests; each test has a table of its own. */
export async function setup(project: TestProject) {
  const engine = await startDynamoDb();
  project.provide('dynamodbEndpoint', engine.endpoint);
  return engine.stop;
}
