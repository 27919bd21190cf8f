import type { Messages } from './messages.ts';

const plural = (count: number, one: string, other: string): string =>
  `${count} ${new Intl.PluralRules('en').select(count) === 'one' ? one : other}`;

const ASK = 'Ask the company that sent it to you for another one.';

export const english: Messages = {
  download: (product) => `Download ${product}`,
  button: 'Download',
  buttonNote:
    'The button counts one download. If the download breaks off, press it again in this browser within 24 hours: that counts nothing.',
  version: 'Version',
  language: 'Language',
  file: 'File',
  size: 'Size',
  downloadsLeft: 'Downloads left',
  ofDownloads: (left, limit) => `${left} of ${limit}`,
  worksUntil: 'Works until',
  timeLeft: (days, hours) => {
    if (days > 0) {
      return `${plural(days, 'day', 'days')} left`;
    }
    return hours > 0 ? `${plural(hours, 'hour', 'hours')} left` : 'less than an hour left';
  },
  checksum: 'SHA-256',
  copy: 'Copy',
  copied: 'Copied',
  verify: 'Check the file after the download',
  verifyNote:
    'The command must print the SHA-256 above. If it prints another one, delete the file.',
  programs:
    'Programs such as curl, wget and PowerShell download directly from the address of this page.',
  noKey: 'The product key is not on this page. The company that sent you the link has it.',
  ends: {
    expired: { title: 'This download link has ended', text: 'Its time is over.' },
    exhausted: {
      title: 'This download link has ended',
      text: 'All of its downloads have been used.',
    },
    revoked: { title: 'This download link has ended', text: 'The purchase was cancelled.' },
    replaced: { title: 'This download link has ended', text: 'It was replaced by a new link.' },
    unknown: {
      title: 'There is no such link',
      text: 'There is no such download link.',
    },
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
};
