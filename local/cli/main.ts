import { Command, CommanderError } from 'commander';
import { InvalidRequest, UnreadableDocument } from '../../shared/model/errors.js';
import { addAuditCommands } from './audit.js';
import { addExtractCommand } from './extract.js';
import { addHoldCommands } from './holds.js';
import { addInitCommand } from './init.js';
import { addListCommands } from './lists.js';
import { note } from './output.js';
import { addStartCommand } from './start.js';
import { addVerifyCommand } from './verify.js';

/** Exit codes: 0 done, 1 the input was refused, 2 wrong usage. */
const REFUSED = 1;
const USAGE = 2;

/** An error of usage is one line, like any other. */
const oneLine = (text: string): void => note(`${text.trim().replace(/\s*\n\s*/g, ' ')} (--help shows the usage)`);

const everyCommand = (parent: Command): Command[] =>
  parent.commands.flatMap((command) => [command, ...everyCommand(command)]);

/** The commands of `ops` bring the SDK with them: they are loaded when one is asked for. */
const addOps = async (program: Command, argv: readonly string[]): Promise<void> => {
  if (argv[2] === 'ops') (await import('./ops.js')).addOpsCommands(program);
  else program.command('ops').description('look after a deployed stack, with your AWS profile');
};

/** Runs the command line; the answer is the exit code. */
export const main = async (argv: readonly string[]): Promise<number> => {
  const program = new Command('council-watch')
    .description('Watches the UN Security Council: listings, amendments, delistings and Council actions')
    .exitOverride()
    .configureOutput({ outputError: oneLine });
  addStartCommand(program);
  addListCommands(program);
  addExtractCommand(program);
  addHoldCommands(program);
  addAuditCommands(program);
  addInitCommand(program);
  await addOps(program, argv);
  addVerifyCommand(program);
  for (const command of everyCommand(program)) command.exitOverride().configureOutput({ outputError: oneLine });
  try {
    await program.parseAsync([...argv]);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    if (error instanceof UnreadableDocument) note(error.message);
    else if (error instanceof InvalidRequest) note(error.message);
    else throw error;
    return error instanceof InvalidRequest ? USAGE : REFUSED;
  }
};
