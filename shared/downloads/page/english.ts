import { englishEnds } from './english-ends.ts';
import type { Messages } from './messages.ts';

const plural = (count: number, one: string, other: string): string =>
  `${count} ${new Intl.PluralRules('en').select(count) === 'one' ? one : other}`;

export const english: Messages = {
  ...englishEnds,
  download: (product) => `Download ${product}`,
  from: 'From',
  languages: 'Language of this page',
  button: 'Download',
  buttonNote:
    'The button counts one download. If the download breaks off, press it again in this browser within 24 hours: that counts nothing.',
  version: 'Version',
  language: 'Language',
  architecture: 'Architecture',
  fileType: 'File type',
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
  whicheverFirst: 'The link ends at this time or with its last download, whichever comes first.',
  started: 'Your download has started',
  startedNote: 'Your browser shows its progress. You can close this page.',
  startAgain: 'It has not started? Start it here.',
  backToLink: 'Back to the page of the link',
  next: 'What happens next',
  nextDownload:
    'The browser downloads the file. If it does not start, press the button again: that counts nothing.',
  nextCheck: 'Check the file with its SHA-256, below.',
  nextOpen: {
    mounting:
      'Double-click the file to mount it as a drive, and run the setup program on that drive. To install on an empty computer, write the file to a USB drive.',
    running: 'Double-click the file to run the setup program.',
    unpacking: 'Unpack the file, and run the setup program inside.',
    attaching: 'Attach the file to a virtual machine as its disk.',
    other: 'Open the file as the documentation of the software says.',
  },
  nextKey: (partner) =>
    `Enter the product key where the setup program asks for it, or after the installation in the activation settings. You have the key from ${partner ?? 'the company that sent you the link'}.`,
  checksum: 'SHA-256',
  copy: 'Copy',
  copied: 'Copied',
  verify: 'Check the file after the download',
  verifyNote:
    'The command must print the SHA-256 above. If it prints another one, delete the file.',
  verifyBy: 'Check with a command',
  checkFile: 'Drop the file here, or choose it',
  checkNote: 'The file stays on your computer.',
  checking: 'Checking',
  isSame: 'The file is complete and unchanged.',
  isOther: 'This is not the file of this link, or it is damaged. Delete it and download it again.',
  cannotRead: 'The file could not be read.',
  programs: 'Download with a program',
  programsNote:
    'Programs such as curl, wget and PowerShell download directly from the address of this page. Each command counts one download.',
  noKey: 'The product key is not on this page. The company that sent you the link has it.',
  questions: (partner) => `Questions? ${partner} can help.`,
  email: 'E-mail',
  phone: 'Telephone',
  address: 'Address of this page',
};
