import type * as z from "zod/mini";

/** What people do here; device and account credentials never mix. */
export const roles = ["admin", "manager", "staff", "auditor"] as const;
export type Role = (typeof roles)[number];

/**
 * Who may call. `session`: whoever has signed in, though a password or second factor may still be due.
 * `person`: signed in, nothing due, in one of these roles. `device`: an enrolled tablet, by the signature of its call.
 */
export type Access =
  | { readonly by: "anyone" }
  | { readonly by: "session" }
  | { readonly by: "person"; readonly roles: readonly [Role, ...Role[]] }
  | { readonly by: "device" };

/** One thing a client may ask of the server: where to ask, who may, what to send, what comes back. GET inputs travel as query parameters. */
export type Endpoint<Input extends z.core.$ZodType, Output extends z.core.$ZodType, Who extends Access = Access> = {
  readonly method: "GET" | "POST";
  readonly path: `/api/${string}`;
  readonly access: Who;
  readonly input: Input;
  readonly output: Output;
  /** Takes texts no column of a database can hold: it keeps them as JSON, or says itself what is wrong. Nobody else's call may have any. */
  readonly everyText?: true;
};

/** Names one call once, so that both ends read the same schemas. */
export function endpoint<Input extends z.core.$ZodType, Output extends z.core.$ZodType, const Who extends Access>(
  definition: Endpoint<Input, Output, Who>,
) {
  return definition;
}
