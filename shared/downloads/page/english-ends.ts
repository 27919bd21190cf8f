import type { EndMessages } from './messages.ts';

const ASK = 'Ask the company that sent it to you for another one.';
const ENDED = 'This download link has ended';

export const englishEnds: EndMessages = {
  ends: {
    expired: { title: ENDED, text: 'Its time is over.' },
    exhausted: { title: ENDED, text: 'All of its downloads have been used.' },
    revoked: {
      title: ENDED,
      text: 'The company that sent it withdrew it, or the purchase was cancelled.',
    },
    replaced: { title: ENDED, text: 'It was replaced by a new link.' },
    unknown: { title: 'There is no such link', text: 'There is no such download link.' },
    receipt: {
      title: 'This download cannot go on',
      text: 'It may go on within 24 hours, in the browser or program that began it.',
    },
    busy: {
      title: 'The download did not start yet',
      text: 'Very many people use this link at this moment. No download was counted.',
    },
    other: { title: 'The download did not start', text: 'The link has just changed.' },
  },
  whatToDo: {
    expired: `${ASK} They can open this very link again.`,
    exhausted: `${ASK} They can open this very link again.`,
    revoked: 'Ask the company that sent it to you if you think that this is a mistake.',
    replaced: 'Use the newer link. Ask the company that sent it to you if you do not have it.',
    unknown: 'Check that the address is complete: mail programs sometimes break long ones.',
    receipt: 'Open the link without the receipt to take a new download.',
    busy: 'Wait some seconds, then open the link again.',
    other: 'Open the link again.',
  },
  endedAt: 'Worked until',
  ask: 'Ask for a new link',
  askNote: 'The company that sent you the link is told once a day. It answers you itself.',
  asked: (partner) =>
    `Your request has reached ${partner ?? 'the company that sent you the link'}. They answer you by themselves: this page does not know your address.`,
};
