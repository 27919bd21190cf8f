import { dynamoStore } from './stores.ts';
import { type PostOffice, postOfficeOn } from './webhook-receiver-on.ts';

export type { PostOffice };

/** Dispatcher, sender and job on a table of their own, at a time that only the test moves. */
export const postOffice = async (): Promise<PostOffice> => postOfficeOn(await dynamoStore());
