import type { Template } from '../template.js';
import { estimate, totalOf, USES } from './estimate.js';

const dollars = (amount: number): string => `$${amount.toFixed(2)}`;

/** What a month costs, as Markdown: a table for each use. */
export const costTables = (template: Template): string =>
  USES.map((use) => {
    const lines = estimate(template, use);
    const { events, emailSubscribers, audiences, webhooks, requests } = use;
    return [
      `## ${use.name}: ${dollars(totalOf(lines))} a month`,
      '',
      `${events} events, ${emailSubscribers.toLocaleString('en')} e-mail subscribers in ${audiences} audiences, ${webhooks.toLocaleString('en')} webhooks, ${requests.toLocaleString('en')} requests.`,
      '',
      '| what | a month |',
      '| --- | --- |',
      ...lines.map(({ what, dollars: amount }) => `| ${what} | ${dollars(amount)} |`),
      '',
    ].join('\n');
  }).join('\n');
