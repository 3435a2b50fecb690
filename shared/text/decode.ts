import sniffEncoding from 'html-encoding-sniffer';

/** Decodes by a WHATWG label; a label that has no decoder (`x-user-defined`, `replacement`) is read as windows-1252. */
const decode = (bytes: Uint8Array, label: string): string => {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** The charset that an XML declaration names: servers say ISO-8859-1 of whatever they send, feeds know better. */
const declaredIn = (bytes: Uint8Array): string | undefined =>
  /^[^<]{0,20}<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 300)),
  )?.[1];

/**
 * The text of a page, a feed or of plain text: UTF-8 where the bytes are, else the charset that its XML declaration, the transport, a byte
 * order mark or the page itself names (as browsers look for it, WHATWG), else windows-1252.
 * @param contentType value of the header Content-Type, or null
 */
export const decodeText = (bytes: Uint8Array, contentType: string | null): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const named = declaredIn(bytes) ?? /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
    return decode(bytes, sniffEncoding(bytes, named ? { transportLayerEncodingLabel: named } : {}));
  }
};
