/** What an alias is, glued to the front of it: `a.k.a. Abou Haddour`, `alias: Karim Salmani`. */
const GLUED = /^(?:a\.?k\.?a\.?|also known as|alias(?:es)?)(?:\s*:\s*|\s+)(?=\S)/i;
/** Longest alias that is split: beyond it the text is no list of names. */
const LONGEST = 10_000;

/**
 * The names in one ALIAS_NAME. The list sometimes sets several in one element, parted by `;` or by running
 * letters (`Mohammed Sabet b) M. Javad Sabet`). Inside brackets a `;` parts spellings of one name, which stay with it:
 * `حسن غول (Hassan Ghul; Hassan Gul)` is one alias.
 */
export const splitAliasNames = (text: string): string[] => {
  if (text.length > LONGEST) return [text];
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '(') depth++;
    else if (letter === ')' && depth > 0) depth--;
    else if (letter === ';' && depth === 0) {
      names.push(text.slice(start, at));
      start = at + 1;
    }
  }
  // An unclosed bracket says nothing about where names end.
  if (depth > 0) return [text];
  names.push(text.slice(start));
  return names
    .flatMap((name) => name.split(/\s+[b-z]\)\s+/))
    .map((name) =>
      name
        .replace(/^a\)\s+/, '')
        .replace(GLUED, '')
        .trim(),
    )
    .filter((name) => name !== '');
};
