import { whenReady } from './suite-record.ts';

// Runs before each file, so that none begins before the service that test/setup/service-setup.ts starts.
await whenReady();
