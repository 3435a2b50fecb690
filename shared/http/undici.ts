type Client = typeof import('./client.js');

let loaded: Promise<Client> | undefined;

/** The HTTP client, loaded at the first request: it takes as long to load as the SDK does, and most cold starts make none. */
export const undici = (): Promise<Client> => {
  loaded ??= import('./client.js');
  return loaded;
};
