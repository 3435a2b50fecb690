declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** A DynamoDB on LevelDB, in a folder or in memory. */
  export default function dynalite(options: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }): Server;
}
