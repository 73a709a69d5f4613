import * as z from "zod/mini";
import { LocalizedText } from "#survey/definition.ts";
import { endpoint, roles } from "./endpoint.ts";

export const RoleName = z.enum(roles);

/** The name somebody signs in with: lower case, so that one account has one spelling. */
const AccountName = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{1,59}$/));
const PersonName = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
/** At least 12 characters; whether it is a common one is asked of a list on the endpoint. */
const NewPassword = z.string().check(z.minLength(12), z.maxLength(200));
const Password = z.string().check(z.maxLength(200));
/** Six digits of the second factor, or one of the recovery codes. */
const Code = z.string().check(z.regex(/^([0-9]{6}|[0-9a-z]{4}(-[0-9a-z]{4}){3})$/));

/**
 * What must be done before anything else can be asked: say that the recovery copy is in safe hands (admins, until one has
 * said so), choose a password of one's own, set up the second factor.
 */
const Due = z.enum(["recovery-copy", "password", "second-factor"]);
export type Due = z.infer<typeof Due>;

export const Account = z.object({
  id: z.uuid(),
  name: AccountName,
  personName: PersonName,
  role: RoleName,
  /** Sees this unit and below; null: the whole organisation. */
  unit: z.nullable(z.string()),
  secondFactor: z.boolean(),
  /** Signs in no more. */
  closed: z.boolean(),
});
export type Account = z.infer<typeof Account>;

const Session = z.object({
  /** Names the session for ending it; opens nothing. */
  id: z.uuid(),
  current: z.boolean(),
  /** Instants rounded down to the minute. */
  since: z.string(),
  lastSeen: z.string(),
  /** Browser and system as it called itself, shortened. */
  browser: z.string(),
});

export const Me = z.object({ account: Account, due: z.array(Due), sessions: z.array(Session) });
export type Me = z.infer<typeof Me>;

const anyone = { by: "anyone" } as const;
const session = { by: "session" } as const;
const admin = { by: "person", roles: ["admin"] } as const;
const nothing = z.object({});

/** Signs in; the cookie `__Host-session` comes with `in`. `second-factor`: the password fits, ask for the code and send all three. */
export const signIn = endpoint({
  method: "POST",
  path: "/api/sign-in",
  access: anyone,
  input: z.object({ name: AccountName, password: Password, code: z.optional(Code) }),
  output: z.object({ next: z.enum(["in", "second-factor"]) }),
});
export const signOut = endpoint({ method: "POST", path: "/api/sign-out", access: session, input: nothing, output: nothing });
export const readMe = endpoint({ method: "GET", path: "/api/me", access: session, input: nothing, output: Me });
/** Ends one of one's own sessions, or all but the current one. */
export const endSessions = endpoint({
  method: "POST",
  path: "/api/me/end-sessions",
  access: session,
  input: z.object({ session: z.union([z.uuid(), z.literal("others")]) }),
  output: Me,
});
/** Chooses another password; ends all other sessions. */
export const changePassword = endpoint({
  method: "POST",
  path: "/api/me/password",
  access: session,
  input: z.object({ current: Password, next: NewPassword }),
  output: Me,
});
/** Makes a new secret for the second factor, not in force until confirmed. `address` is what an authenticator app reads as a QR. */
export const beginSecondFactor = endpoint({
  method: "POST",
  path: "/api/me/second-factor/begin",
  access: session,
  input: z.object({ password: Password }),
  output: z.object({ secret: z.string(), address: z.string() }),
});
/** Puts the new secret in force by a code made with it; gives ten recovery codes, told this once. */
export const confirmSecondFactor = endpoint({
  method: "POST",
  path: "/api/me/second-factor/confirm",
  access: session,
  input: z.object({ code: Code }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
});

/** Whether the store still waits for its one-time set-up, and whether this code opens it. */
export const readSetUp = endpoint({
  method: "POST",
  path: "/api/set-up/state",
  access: anyone,
  input: z.object({ code: z.nullable(z.string().check(z.maxLength(60))) }),
  output: z.object({ state: z.enum(["needed", "open", "done"]) }),
});
/** Makes the organisation with its first desk, the first admin, and the organisation's key; signs the admin in. */
export const setUp = endpoint({
  method: "POST",
  path: "/api/set-up",
  access: anyone,
  input: z.object({
    code: z.string().check(z.maxLength(60)),
    organisation: LocalizedText,
    desk: LocalizedText,
    account: z.object({ name: AccountName, personName: PersonName, password: NewPassword }),
  }),
  output: z.object({
    /** The organisation's private key as text to print or keep on a stick: without it and without the key file, sealed answers never open. */
    recoveryCopy: z.string(),
  }),
});
/** The recovery copy once more, as long as nobody has said that it is in safe hands; for admins, who may have closed the page too early. */
export const readRecoveryCopy = endpoint({
  method: "GET",
  path: "/api/set-up/recovery-copy",
  access: session,
  input: nothing,
  output: z.object({ recoveryCopy: z.string() }),
});
/** Says that the recovery copy is in safe hands, by the six characters at its end. */
export const confirmRecoveryCopy = endpoint({
  method: "POST",
  path: "/api/set-up/recovery-copy",
  access: session,
  input: z.object({ check: z.string().check(z.maxLength(20)) }),
  output: nothing,
});

export const readAccounts = endpoint({
  method: "GET",
  path: "/api/accounts",
  access: admin,
  input: nothing,
  output: z.object({ accounts: z.array(Account) }),
});
const OneTimePassword = z.object({
  account: Account,
  /** Told this once; must be changed at the first sign-in. */ oneTimePassword: z.string(),
});
export const createAccount = endpoint({
  method: "POST",
  path: "/api/accounts",
  access: admin,
  input: z.object({ name: AccountName, personName: PersonName, role: RoleName, unit: z.nullable(z.string()) }),
  output: OneTimePassword,
});
/** Changes who somebody is here; ends his sessions when role, unit or `closed` change. The last open admin stays one. */
export const changeAccount = endpoint({
  method: "POST",
  path: "/api/accounts/change",
  access: admin,
  input: z.object({ id: z.uuid(), personName: PersonName, role: RoleName, unit: z.nullable(z.string()), closed: z.boolean() }),
  output: Account,
});
/** Gives a one-time password, takes the second factor away where asked, and ends all sessions. */
export const resetAccount = endpoint({
  method: "POST",
  path: "/api/accounts/reset",
  access: admin,
  input: z.object({ id: z.uuid(), secondFactor: z.boolean() }),
  output: OneTimePassword,
});
