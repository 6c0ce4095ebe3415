/** A person or machine, as Git writes it. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** An identity at an instant: what a commit's author and committer lines hold. */
export interface Signature extends Identity {
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly seconds: number;
  /** Offset from UTC in minutes, east positive. */
  readonly offset: number;
}

/** Renders an identity as `Name <email>`. */
export function renderIdentity(identity: Identity): string {
  return `${identity.name} <${identity.email}>`;
}
