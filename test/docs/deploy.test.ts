import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { Settings } from '../../infra/settings.js';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

describe('what the documents say to run', () => {
  it('prepares an account that has seen no CDK before anything is deployed to it', async () => {
    const [, deploy = ''] = (await read('README.md')).split(/^## Deploy it$/m);
    const commands = [...deploy.matchAll(/^npx cdk (\w+)/gm)].map(([, command]) => command);
    expect(commands.slice(0, 2)).toEqual(['bootstrap', 'deploy']);
    expect(deploy.indexOf('council-watch init')).toBeLessThan(deploy.indexOf('cdk deploy'));
  });

  it('names no setting that there is not', async () => {
    const pages = (await readdir(new URL('docs/', root))).filter((name) => name.endsWith('.md'));
    const texts = await Promise.all(['README.md', ...pages.map((name) => `docs/${name}`)].map(read));
    const names = texts.flatMap((text) => [...text.matchAll(/-c (\w+)=/g)].map(([, name]) => name ?? ''));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(Object.keys(Settings.shape)).toContain(name);
  });
});
