/** A catalogue in which each sentence stands in angle brackets, so that what is said beside it is seen. */
export const marked = <T>(words: T): T => {
  if (typeof words === 'string') return `<${words}>` as T;
  if (typeof words === 'function')
    return ((...given: unknown[]) => marked((words as unknown as (...given: unknown[]) => unknown)(...given))) as T;
  if (Array.isArray(words)) return words.map(marked) as T;
  return Object.fromEntries(Object.entries(words as object).map(([name, part]) => [name, marked(part)])) as T;
};

/** What stands in no brackets. */
export const unmarked = (text: string): string => {
  const inner = text.replace(/<[^<>]*>/g, '');
  return inner === text ? text : unmarked(inner);
};
