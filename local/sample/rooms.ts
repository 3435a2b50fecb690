import { Hono } from 'hono';

/** What a chat room was shown, as lines. */
export interface Shown {
  readonly at: string;
  readonly room: string;
  readonly lines: readonly string[];
}

/** Every text under one of these names, in the order in which it stands. */
const textsIn = (node: unknown, names: readonly string[]): string[] => {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? (names.includes(name) ? [value] : []) : textsIn(value, names),
  );
};

const withoutMarkUp = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** What each room makes of a message in its own format. */
const READERS: Readonly<Record<string, (message: object) => string[]>> = {
  slack: (message) => textsIn((message as { blocks?: object }).blocks, ['text']).map(withoutMarkUp),
  teams: (message) => textsIn(message, ['text']),
  telegram: (message) => textsIn(message, ['text']).flatMap((text) => withoutMarkUp(text).split('\n')),
  custom: (message) => textsIn(message, ['title', 'summary', 'url']),
};

/** Slack, Teams, Telegram and somebody's own endpoint, as they would take and show a message. */
export const openRooms = () => {
  const shown: Shown[] = [];
  const routes = new Hono().post('/:room/*', async (context) => {
    const room = context.req.param('room');
    const read = READERS[room];
    if (!read) return context.notFound();
    const lines = read((await context.req.json()) as object).filter((line) => line.trim() !== '');
    shown.push({ at: new Date().toISOString(), room, lines });
    return context.json({ ok: true });
  });
  return { routes, shown };
};
