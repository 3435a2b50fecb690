import { type Command, InvalidArgumentError, Option } from 'commander';
import { UnreadableDocument } from '../../shared/model/errors.js';
import type { AuditRecord } from '../../shared/proof/records.js';
import { type AuditSource, verifyAudit } from '../../shared/proof/verify.js';
import { type Api, apiOf, call, type Target, withTarget } from './api.js';
import { note, print, ready } from './output.js';

/** Records are deleted after 400 days; manifests are kept for good. */
const KEPT_DAYS = 399;

const dateOption = (value: string): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('a date such as 2026-03-01 was expected.');
  return value;
};

const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

const sourceAt = (api: Api): AuditSource => ({
  days: async () => (await call<{ days: { day: string; sha256: string }[] }>(api, 'GET', '/v1/audit/days')).days,
  manifest: (day) =>
    call<string>(api, 'GET', `/v1/audit/days/${day}`).catch((error: Error) => {
      if (error.message.includes('there is no manifest')) return undefined;
      throw error;
    }),
  async *records(day) {
    for (let after: number | null = 0; after !== null; ) {
      const page: { records: AuditRecord[]; next: number | null } = await call(
        api,
        'GET',
        `/v1/audit/records?day=${day}&after=${after}`,
      );
      yield* page.records;
      after = page.next;
    }
  },
});

interface AuditOptions extends Target {
  readonly from: string;
  readonly to: string;
  readonly checks?: boolean;
  readonly format: 'jsonl' | 'csv';
}

interface VerifyOptions extends Target {
  readonly from?: string;
  readonly to?: string;
  readonly anchor?: string;
}

const exportAudit = async ({ from, to, checks, format, ...target }: AuditOptions): Promise<void> => {
  const api = await apiOf(target);
  const path = `/v1/audit/${checks ? 'checks' : 'events'}?from=${from}&to=${to}`;
  for (let after = ''; ; ) {
    const query = after === '' ? path : `${path}&after=${encodeURIComponent(after)}`;
    const { next } = await call<{ next: string | null }>(api, 'GET', query);
    const text = await call<string | undefined>(api, 'GET', `${query}&format=${format}`);
    if (text !== undefined) print(text.trimEnd());
    await ready();
    if (next === null) return;
    after = next;
  }
};

const verifyAll = async ({ from, to, anchor, ...target }: VerifyOptions): Promise<void> => {
  const source = sourceAt(await apiOf(target));
  const days = await source.days();
  const period = { ...(from && { from }), ...(to && { to }), kept: isoDay(Date.now() - KEPT_DAYS * 86_400_000) };
  const faulty: string[] = [];
  for await (const { day, records, faults } of verifyAudit(source, period)) {
    print(`${day}\t${faults.length === 0 ? `as sealed\t${records} records` : `NOT AS SEALED\t${faults.join('; ')}`}`);
    if (faults.length > 0) faulty.push(day);
  }
  if (anchor !== undefined && !days.some(({ sha256 }) => sha256 === anchor))
    throw new UnreadableDocument('the chain', `no day has the manifest ${anchor}`);
  if (faulty.length > 0) throw new UnreadableDocument('the chain', `${faulty.length} days are not as they were sealed`);
  const last = days.at(-1);
  note(last ? `the chain holds up to ${last.day}; note its end to verify by: ${last.sha256}` : 'no day is sealed yet');
};

/** `audit` and `verify-audit`: who was told of what and when, and the proof that nobody changed it since. */
export const addAuditCommands = (program: Command): void => {
  withTarget(program.command('audit'))
    .description('print who was told of what, when, over which channel and how that ended')
    .option('--from <date>', 'first day', dateOption, isoDay(Date.now() - 90 * 86_400_000))
    .option('--to <date>', 'last day', dateOption, isoDay(Date.now()))
    .option('--checks', 'every look at every source instead')
    .addOption(new Option('--format <format>', 'JSON Lines or CSV').choices(['jsonl', 'csv']).default('jsonl'))
    .action(exportAudit);

  withTarget(program.command('verify-audit'))
    .description('check the chain of daily manifests, and every record against it')
    .option('--from <date>', 'first day whose records are checked (the chain is checked whole)', dateOption)
    .option('--to <date>', 'last day', dateOption)
    .option('--anchor <sha256>', 'a manifest that you noted earlier and that must be in the chain')
    .action(verifyAll);
};
