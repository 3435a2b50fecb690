#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// TypeScript runs as it is: a clone needs no build, and none can be stale.
register();
const { main } = await import('../local/cli/main.ts');

// A reader that closes the pipe early, as `head` does, is no error.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv);
