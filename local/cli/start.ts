import type { Command } from 'commander';
export const addStartCommand = (_program: Command): void => {};
