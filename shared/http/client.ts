/** What we use of the HTTP client, by name: a bundle that is split gives a CommonJS library no names of its own. */
export { fetch, request } from 'undici';
