/** Tablets: who they are, where they may stand, how they are. */
export type DeviceTables = {
  /**
   * `public_key` (65 bytes uncompressed, base64url) is null for a tablet that was never enrolled; `heartbeat` is its last one as
   * JSON. `last_contact` is to the minute and always overwritten: no way leads from it to an answer.
   */
  readonly device_enrolment: {
    device: string;
    name: string;
    public_key: string;
    enrolled_at: string;
    revoked_at: string | null;
    last_contact: string | null;
    heartbeat: string | null;
  };
  /** `counter` empty: all of the unit. */
  readonly device_place: { device: string; unit: string; counter: string };
  /** One-time codes, as SHA-256; `device` names a tablet that is enrolled again. */
  readonly enrolment_code: { code_hash: string; name: string; places: string; device: string | null; until: string; tries_left: number };
  /** Public halves of the organisation's keys; the newest is in force. The private ones are files outside the store. */
  readonly organisation_key: { id: string; public_key: string; made_at: string };
};
