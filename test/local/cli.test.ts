import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { newSecret } from '../../shared/telling/channels/webhook/secrets.js';
import { signedHeaders } from '../../shared/telling/channels/webhook/sign.js';
import { councilWatch, jsonLines, scratch } from '../support/cli.js';

const document = (name: string): string =>
  fileURLToPath(new URL(`../../local/sample/documents/${name}`, import.meta.url));

describe('council-watch', () => {
  it('list prints one normalised entry a line', async () => {
    const { code, out } = await councilWatch(['list', document('list-1.xml'), '--json']);
    expect(code).toBe(0);
    const entries = jsonLines(out);
    expect(entries).toHaveLength(12);
    expect(entries[0]).toMatchObject({ reference: 'QDi.901', originalScript: 'كريم سلماني حدور' });
  });

  it('list reads gzip, and standard input', async () => {
    const { readFile } = await import('node:fs/promises');
    const packed = gzipSync(await readFile(document('list-1.xml')));
    const { code, out } = await councilWatch(['list', '-', '--json'], packed);
    expect([code, jsonLines(out).length]).toEqual([0, 12]);
  });

  it('diff prints the entry events in the order of references, and what is mechanical on standard error', async () => {
    const { code, out, err } = await councilWatch(['diff', document('list-2.xml'), document('list-3.xml'), '--json']);
    expect(code).toBe(0);
    expect(jsonLines(out)).toMatchObject([
      { type: 'entry.delisted', entry: { reference: 'IQe.901' } },
      { type: 'entry.amended', entry: { reference: 'TAi.901', significance: 'status' } },
    ]);
    expect(err).toContain('list.bulk_edit: The same edit of link on 8 entries');
  });

  it('extract detects the kind of a document', async () => {
    const release = await councilWatch(['extract', document('release-19901.html'), '--json']);
    expect(jsonLines(release.out)).toMatchObject([
      { type: 'entry.listed', status: 'announced', entry: { reference: 'HTi.902' } },
    ]);
    const article = await councilWatch(['extract', document('article-vote.html'), '--json']);
    expect(jsonLines(article.out)).toMatchObject([{ type: 'council.draft', status: 'reported', regimes: ['2653'] }]);
    const nothing = await councilWatch(['extract', document('article-festival.html'), '--json']);
    expect(nothing).toMatchObject({ code: 0, out: '' });
  });

  it('list --coverage tells what becomes of each element', async () => {
    const { code, out } = await councilWatch(['list', document('list-1.xml'), '--coverage', '--json']);
    expect(code).toBe(0);
    const rows = new Map(
      jsonLines<{ path: string; count: number; treatment: string }>(out).map((row) => [row.path, row]),
    );
    expect(rows.get('INDIVIDUAL/INDIVIDUAL_ALIAS/QUALITY')).toMatchObject({ treatment: 'aliases.quality' });
    expect(rows.get('ENTITY/VERSIONNUM')).toMatchObject({
      count: 3,
      treatment: 'ignored: always 1: it never tells a change',
    });
    for (const { treatment } of rows.values()) expect(treatment).not.toContain('not known');
  });

  it('verify tells an authentic webhook from another', async () => {
    const folder = await scratch();
    const secret = newSecret();
    const [headers, body] = [join(folder, 'headers'), join(folder, 'body')];
    const lines = Object.entries(signedHeaders([secret], 'evt_1', new Date(), '{"a":1}')).map(
      ([name, value]) => `${name}: ${value}`,
    );
    await writeFile(headers, lines.join('\r\n'));
    await writeFile(body, '{"a":1}');
    expect(await councilWatch(['verify', '--secret', secret, '--headers', headers, '--body', body])).toMatchObject({
      code: 0,
      out: 'authentic\n',
    });
    await writeFile(body, '{"a":2}');
    expect(await councilWatch(['verify', '--secret', secret, '--headers', headers, '--body', body])).toMatchObject({
      code: 1,
      err: expect.stringContaining('not authentic'),
    });
  });

  it.each([
    [['list', '/nowhere.xml'], 1, '/nowhere.xml: no such file'],
    [
      ['list', document('release-19901.html')],
      1,
      'is an HTML page; the Consolidated List (XML, root CONSOLIDATED_LIST) was expected',
    ],
    [['extract', document('list-1.xml')], 1, 'is the Consolidated List, which the commands list and diff read'],
    [['list'], 2, "missing required argument 'file'"],
    [['start', '--nonsense'], 2, "unknown option '--nonsense'"],
    [['start', '--port', 'ninety'], 2, 'a port from 0 to 65535 was expected'],
    [['start', '--live', '--once'], 2, '--once ends a replay'],
    [['extract', document('release-19901.html'), '--published', 'yesterday'], 2, 'a date such as 2015-12-16'],
    [['frobnicate'], 2, "unknown command 'frobnicate'"],
  ])('%j fails with %i and one clear line', async (args, code, line) => {
    const result = await councilWatch(args);
    expect(result.code).toBe(code);
    expect(result.out).toBe('');
    expect(result.err.trimEnd().split('\n')).toEqual([expect.stringContaining(line)]);
  });

  it('start leaves nothing behind when it can’t start', async () => {
    const data = join(await scratch(), 'data');
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const port = String((server.address() as AddressInfo).port);
    const taken = await councilWatch(['start', '--port', port, '--data', data]);
    server.close();
    expect(taken).toMatchObject({ code: 1, err: `--port ${port}: the port is in use; give another, or 0 for any\n` });
    const missing = await councilWatch(['start', '--replay', '/nowhere', '--data', data]);
    expect(missing).toMatchObject({
      code: 1,
      err: '/nowhere: is no folder; one with documents to replay was expected\n',
    });
    expect(existsSync(data)).toBe(false);
  });
});
