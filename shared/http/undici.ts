type Undici = typeof import('undici');

let loaded: Promise<Undici> | undefined;

/** The HTTP client, loaded at the first request: it takes as long to load as the SDK does, and most cold starts make none. */
export const undici = (): Promise<Undici> => {
  loaded ??= import('undici');
  return loaded;
};
