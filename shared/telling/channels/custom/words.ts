import type { InEveryLanguage } from '../../../wording/catalogue.js';
import type { ChannelWords } from '../channel.js';

/** What only this channel says beside what every channel does. */
interface TemplateWords extends ChannelWords {
  readonly unreadable: (problem: string) => string;
  readonly tooLong: (bytes: number) => string;
  readonly notJson: (kind: string, problem: string) => string;
  readonly typeExpected: string;
  readonly headerExpected: (line: number) => string;
  readonly tooManyHeaders: (most: number) => string;
}

export const words: InEveryLanguage<TemplateWords> = {
  en: {
    name: 'Your own template',
    endpoint: 'https address for your own template',
    expected: 'an https address without a user name or password',
    next: ['In a second the address gets a first message, made by the template; answer it with 2xx and it is active.'],
    code: 'The code of the first message',
    details: {
      template: 'Template, in Liquid (none: title, summary and link as JSON)',
      type: 'Content type (none: application/json)',
      headers: 'Headers to send, “Name: value” a line; kept sealed and never shown again',
    },
    unreadable: (problem) => `details: template: ${problem}`,
    tooLong: (bytes) => `details: template: what it makes is longer than ${bytes} bytes`,
    notJson: (kind, problem) =>
      `details: template: what it makes of the message “${kind}” is no JSON (${problem}); write values as {{ title | json }}`,
    typeExpected: 'details: type: a content type such as application/json or text/plain; charset=utf-8 was expected',
    headerExpected: (line) =>
      `details: headers: “Name: value” was expected in line ${line}, and no header of the connection`,
    tooManyHeaders: (most) => `details: headers: at most ${most} were expected`,
  },
};
