import sniffEncoding from 'html-encoding-sniffer';

/** Decodes by a WHATWG label; a label that has no decoder (`x-user-defined`, `replacement`) is read as windows-1252. */
const decode = (bytes: Uint8Array, label: string): string => {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

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
    return decode(bytes, sniffEncoding(bytes, named ? { transportLayerEncodingLabel: named } : {}));
  }
};
