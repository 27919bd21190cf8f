import { type PostOffice, postOfficeOn } from './post-office-on.ts';
import { dynamoStore } from './stores.ts';

export type { PostOffice };

/** Dispatcher, sender and job on a table of their own, at a time that only the test moves. */
export const postOffice = async (): Promise<PostOffice> => postOfficeOn(await dynamoStore());
