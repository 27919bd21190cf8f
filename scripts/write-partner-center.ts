import { writeFile } from 'node:fs/promises';
import { partnerCenterFile, partnerCenterText } from './partner-center.ts';

await writeFile(partnerCenterFile, partnerCenterText());
