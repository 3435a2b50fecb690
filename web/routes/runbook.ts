import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { Hono } from 'hono';
import { raw } from 'hono/html';
import { runbookHtml } from '../pages/runbook.js';

/** Lambda has it beside the code; elsewhere it is read where it is written. */
const fileOf = (): URL =>
  process.env.LAMBDA_TASK_ROOT === undefined
    ? new URL('../../docs/runbook.md', import.meta.url)
    : new URL('runbook.md', pathToFileURL(`${process.env.LAMBDA_TASK_ROOT}/`));

/** The operator's runbook, of this very version, where the alarms' links lead. It holds nothing that is anyone's own. */
export const runbookRoutes = (): Hono => {
  let page: Promise<string> | undefined;
  return new Hono().get('/runbook', async (context) => {
    page ??= readFile(fileOf(), 'utf8').then(runbookHtml);
    return context.render(raw(await page), { title: 'Runbook', here: '/operator' });
  });
};
