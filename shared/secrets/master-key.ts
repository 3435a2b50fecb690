/** Where the key lies that seals every secret. */
export interface MasterKey {
  /** 32 bytes, made at the first call of all. */
  read(): Promise<Uint8Array>;
}
