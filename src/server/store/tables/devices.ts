import type { Generated } from "kysely";

/** Tablets: who they are, where they may stand, how they are. */
export type DeviceTables = {
  /**
   * `heartbeat` is the last one as JSON. `last_contact` and `caught_up_at`, the last one that left nothing waiting, are to the
   * minute and always overwritten: no way leads from them to an answer.
   */
  readonly device_enrolment: {
    device: string;
    name: string;
    /** 65 bytes uncompressed, base64url. */
    public_key: string;
    enrolled_at: string;
    revoked_at: string | null;
    last_contact: string | null;
    caught_up_at: string | null;
    heartbeat: string | null;
    /** The highest number it ever told of itself. */
    highest_told: Generated<number>;
  };
  /** `counter` empty: all of the unit. */
  readonly device_place: { device: string; unit: string; counter: string };
  /** One-time codes, as SHA-256; `device` names a tablet that is enrolled again, `used_by` is the public key that used it. */
  readonly enrolment_code: {
    code_hash: string;
    name: string;
    places: string;
    device: string | null;
    until: string;
    tries_left: number;
    used_by: string | null;
  };
  /** Public halves of the organisation's keys; the one of the highest place is in force. The private ones are files outside the store. */
  readonly organisation_key: { id: string; public_key: string; made_at: string; place: number };
  /** What opens a held record whose key did not open yet: its session key as it came, and its words, still sealed. */
  readonly sealed_leftover: {
    id: string;
    hash: string;
    device: string;
    key_name: string;
    organisation_key: string;
    sealed_key: string;
    comments: string | null;
  };
};
