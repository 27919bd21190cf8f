import { describe, expect, it } from 'vitest';
import { isLinkScanner } from '#shared/downloads/link-scanner.ts';
import { CURL, linked, visit } from '#test/fixtures/visits.ts';

describe('an agent that looks at links', () => {
  it.each([
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'Slack-ImgProxy (+https://api.slack.com/robots)',
    'facebookexternalhit/1.1',
    'WhatsApp/2.23.20.0',
    'TelegramBot (like TwitterBot)',
    'Twitterbot/1.0',
    'LinkedInBot/1.0',
    'Discordbot/2.0',
    'SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    'Mozilla/5.0 (compatible; MicrosoftPreview/2.0)',
    'Microsoft Office/16.0 (Microsoft Outlook 16.0.17328; Pro)',
    'kakaotalk-scrap/1.0',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; Yeti/1.1; +https://naver.me/spd)',
    'Barracuda Sentinel (EE)',
    'Proofpoint URL Defense',
    'GoogleImageProxy',
  ])('R9: is shown the page, and nothing is counted: %s', async (agent) => {
    const { serve, used } = await linked();
    const response = await serve(visit({ headers: { ...CURL, 'user-agent': agent } }));
    expect([response.statusCode, await used()]).toEqual([200, 0]);
  });

  it.each([
    'curl/8.5.0',
    'Wget/1.21.4',
    'aria2/1.37.0',
    'Microsoft BITS/7.8',
    'Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.19041.4648',
    'Mozilla/5.0 (Windows NT 10.0; Microsoft Windows 10.0.22631; en-US) PowerShell/7.4.1',
    'python-requests/2.31.0',
    'Go-http-client/2.0',
    'Java/17.0.15',
    'okhttp/4.12.0',
    'node',
    'FDM/6.19',
    'JDownloader',
    'Axel/2.17.11',
    'HTTPie/3.2.2',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    'Mozilla/4.0 (compatible; Symantec LiveUpdate)',
    'Mozilla/3.0 (compatible; Indy Library)',
    'Mozilla/4.0 (compatible; Synapse)',
    'RobotFramework',
  ])('is not what people download with: %s', (agent) => {
    expect(isLinkScanner(agent)).toBe(false);
  });
});
