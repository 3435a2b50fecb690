import { decodeBuffer } from 'encoding-sniffer';

/**
 * The text of a page or of plain text: UTF-8 where the bytes are, else the charset that the transport, a byte order mark or the page
 * itself names (as browsers look for it, WHATWG), else windows-1252.
 * @param contentType value of the header Content-Type, or null
 */
export const decodeText = (bytes: Uint8Array, contentType: string | null): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const named = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
    return decodeBuffer(Buffer.from(bytes), named ? { transportLayerEncodingLabel: named } : {});
  }
};
