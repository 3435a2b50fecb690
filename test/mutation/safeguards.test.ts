import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { SAFEGUARDS } from './safeguards.js';

const textOf = (file: string): Promise<string> => readFile(new URL(`../../${file}`, import.meta.url), 'utf8');

/** That its test misses it shows `npm run mutation`; it takes minutes. */
it.each(SAFEGUARDS.map((each) => [each.keeps, each] as const))(
  'there is the rule once, and a test: %s',
  async (_keeps, safeguard) => {
    expect((await textOf(safeguard.file)).split(safeguard.rule)).toHaveLength(2);
    await expect(textOf(safeguard.test)).resolves.not.toBe('');
  },
);

it('each is told in the document', async () => {
  const document = await textOf('docs/reliability.md');
  for (const { keeps, test } of SAFEGUARDS) {
    expect(document).toContain(keeps);
    expect(document).toContain(test);
  }
});
