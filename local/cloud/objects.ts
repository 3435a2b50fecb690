import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { request } from 'undici';
import { isWhole, writeWhole } from '../files.js';

/** Objects on disk, for an S3 emulator that keeps nothing itself. Paths are `/bucket/key`. */
export interface ObjectFolder {
  /** Copies an object from the emulator to disk. */
  keep(path: string): Promise<void>;
  /** Puts every object back into the emulator. */
  restore(): Promise<number>;
}

/** A path below the folder, whatever the key says. */
const inside = (folder: string, path: string): string => {
  const file = join(folder, decodeURIComponent(path));
  if (relative(folder, file).startsWith('..')) throw new Error(`${path} leads out of ${folder}`);
  return file;
};

export const openObjectFolder = (folder: string, emulator: string): ObjectFolder => ({
  async keep(path) {
    const { body } = await request(`${emulator}${path}`);
    const file = inside(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, Buffer.from(await body.arrayBuffer()));
  },
  async restore() {
    await mkdir(folder, { recursive: true });
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
      (found) => found.isFile() && isWhole(found.name),
    );
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name);
      const path = `/${relative(folder, file).split('\\').join('/')}`;
      const { statusCode, body } = await request(`${emulator}${path}`, { method: 'PUT', body: await readFile(file) });
      await body.dump();
      if (statusCode >= 300) throw new Error(`the object ${path} could not be put back (${statusCode})`);
    }
    return files.length;
  },
});
