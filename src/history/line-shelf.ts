/** Where segments of lines are kept between processes. Whatever is on it may go or be damaged at any time. */
export interface LineShelf {
  /** The names of what is kept, the oldest first. */
  names(): Promise<readonly string[]>;
  /** The bytes that are kept under a name; null where nothing can be read under it. */
  read(name: string): Promise<Buffer | null>;
  /** Keeps bytes under a name, so that they appear whole or not at all; false where that is not possible. */
  keep(name: string, bytes: Buffer): Promise<boolean>;
  /** Takes away what is kept under a name, if it can. */
  remove(name: string): Promise<void>;
  /** Tells whether something can be kept at all, which for a folder that belongs to others it cannot. */
  keeps(): Promise<boolean>;
}
