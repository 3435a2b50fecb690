/** Lines and markers that pages of newspapers set between the words of their articles. */
const LINES =
  /^(?:advertisement|global perspective,? human stories|media:\S+|(?:page )?last updated(?: (?:at|on))?\b.*|page last updated\b.*|updated:? \d.*|story highlights|read also:.*|also read:.*|read more:?.*|related:.*|recommended:.*|continue reading.*|sign up.*|subscribe.*|newsletter.*|share (?:this|on).*|follow us.*|loading\W*|image:.*|photo:.*|file photo.*|this image is ai-generated.*|copyright\b.*|©.*|all rights reserved.*|order reprints.*|we(?:'|’)re interested in your feedback.*|print(?: this)?|e-?mail|save|\d+ (?:min|minutes?) read|\d+ comments?)$/i;

/** What is set inside or glued to the running text. */
const INLINE: readonly RegExp[] = [
  /(?<=[\p{Ll}.!?”"’'\s]|^)Advertisement(?=\p{Lu}|[“"‘]|\s|$)/gu,
  /Please verify you(?:'|’)re not a robot by clicking the box\./gi,
  /Invalid email address\. Please re-enter\./gi,
  /You must select a newsletter to subscribe to\./gi,
  /View all [\w .]{1,60} newsletters\./gi,
  /A version of this article appears in print on[^\n]*?(?:with the headline: [^\n]*?\.\s|\n|$)/gi,
  /Order Reprints\s*\|[^\n]*/gi,
  /We(?:'|’)re interested in your feedback on this page\.(?: Tell us what you think\.)?/gi,
];

/** What stands under a picture: who took it, or that it is an old one. */
const LONGEST_CAPTION = 600;
const CAPTION =
  /\bPHOTO\s*\||\|\s*(?:AFP|AP|Reuters|EPA)\b|\(file(?: photo)?\)|\b(?:UN Photo|Getty Images|\/(?:AFP|VCG|Reuters|Xinhua))\b|\([^()]{2,60}\/\s?(?:AP|AFP|EPA|UPI|Reuters|Xinhua)\)\s*$|\b(?:handout )?via (?:AP|AFP|EPA|Reuters|Xinhua)\)|\bfile photo by\b|^(?:a|the) file photo\b/i;

/** The article without its furniture. */
export const withoutFurniture = (text: string): string =>
  INLINE.reduce((clean, pattern) => clean.replace(pattern, ' '), text)
    .split('\n')
    .filter((line) => !LINES.test(line.trim()) && !(line.length <= LONGEST_CAPTION && CAPTION.test(line)))
    .join('\n');
