/** Where the key lies that seals every secret. */
export interface MasterKey {
  /** 32 bytes, made at the first call of all. */
  read(): Promise<Uint8Array>;
  /** Whether it is there; it is not made by this. */
  exists(): Promise<boolean>;
}
