import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UnreadableDocument } from '../../shared/model/errors.js';

/** A run that is there answers within this time. */
const ANSWER_MS = 3_000;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, and is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Makes sure that no other run has the folder: two would write one database.
 * @throws UnreadableDocument naming the process that has it, and where it answers
 */
export const startAlone = async (data: string): Promise<void> => {
  const other = await readFile(join(data, 'run.json'), 'utf8')
    .then((text) => JSON.parse(text) as { url: string; pid: number })
    .catch(() => null);
  if (other === null || other.pid === process.pid || !isAlive(other.pid)) return;
  // A number that another program has by now answers nothing there.
  const answers = await fetch(`${other.url}/v1/status`, { signal: AbortSignal.timeout(ANSWER_MS) }).then(
    () => true,
    () => false,
  );
  if (answers)
    throw new UnreadableDocument(
      `--data ${data}`,
      `is in use by another run: process ${other.pid}, at ${other.url}; stop it, or give another folder`,
    );
};
