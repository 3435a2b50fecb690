// A receiver of council-watch webhooks. npm install standardwebhooks; WEBHOOK_SECRET=whsec_… PORT=8080 npx tsx receiver.ts
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

// During a rotation: both secrets, with a blank between.
const webhooks = (process.env.WEBHOOK_SECRET ?? '').split(' ').map((secret) => new Webhook(secret));
const seen = new Set<string>();

const authentic = (body: string, headers: Record<string, string>): boolean =>
  webhooks.some((webhook) => {
    try {
      webhook.verify(body, headers);
      return true;
    } catch {
      return false;
    }
  });

createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  // The signature is over the bytes as they came: verify before parsing.
  const body = Buffer.concat(parts).toString('utf8');
  const headers = request.headers as Record<string, string>;
  if (!authentic(body, headers)) return response.writeHead(401).end();
  const id = headers['webhook-id'] ?? '';
  if (!seen.has(id)) {
    seen.add(id); // In your database: the same message may come twice.
    const { type, data } = JSON.parse(body);
    console.log(type, data.id ?? '', data.title ?? '');
  }
  response.writeHead(204).end();
}).listen(Number(process.env.PORT ?? 8080), '127.0.0.1');
