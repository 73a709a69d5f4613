/** Who signs in. */
export type PeopleTables = {
  readonly account: {
    id: string;
    name: string;
    person_name: string;
    role: string;
    /** Null: the whole organisation. */
    unit: string | null;
    /** argon2id as a PHC string. */
    password: string;
    password_due: 0 | 1;
    /** Secrets of the second factor, sealed under a key kept outside the database; `next` is not confirmed yet. */
    totp: string | null;
    totp_next: string | null;
    /** The last time step a code was taken for, so that none is taken twice. */
    totp_step: number;
    closed: 0 | 1;
    made_at: string;
  };
  /** SHA-256 of codes that each stand once for the second factor. */
  readonly recovery_code: { account: string; code_hash: string };
  /** `token_hash` is the SHA-256 of what the cookie holds. Instants to the minute. */
  readonly session: {
    id: string;
    token_hash: string;
    account: string;
    since: string;
    last_seen: string;
    browser: string;
  };
};
