/** What names the part that follows, where a list is published in parts: `<?part SDN.XML?>`. */
export const PART = /^<\?part ([^?]{1,80})\?>/;

/** The parts of a list as one file: each as it came, behind a line that names it. */
export const joinedParts = (parts: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Buffer =>
  Buffer.concat(parts.flatMap(({ name, bytes }) => [Buffer.from(`<?part ${name}?>\n`), bytes, Buffer.from('\n')]));
