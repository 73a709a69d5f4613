import {
  beginSecondFactor,
  changeAccount,
  changePassword,
  confirmRecoveryCopy,
  confirmSecondFactor,
  createAccount,
  endSessions,
  readAccounts,
  readMe,
  readRecoveryCopy,
  readSetUp,
  resetAccount,
  setUp,
  signIn,
  signOut,
} from "#protocol/people.ts";
import { type Served, serveEndpoint } from "#server/answer.ts";
import type { Lodge } from "./lodge.ts";
import { accountsAnswer, changeAccountAnswer, createAccountAnswer, resetAccountAnswer } from "./manage-accounts.ts";
import {
  beginSecondFactorAnswer,
  changePasswordAnswer,
  confirmSecondFactorAnswer,
  endSessionsAnswer,
  meAnswer,
  signOutAnswer,
} from "./own-security.ts";
import { confirmCopyAnswer, recoveryCopyAnswer, setUpAnswer, setUpState } from "./set-up.ts";
import { signInAnswer } from "./sign-in.ts";

/** Serves all that is about people themselves. */
export function servePeople(at: Served, lodge: Lodge): void {
  serveEndpoint(at, readSetUp, (asked) => setUpState(lodge, asked));
  serveEndpoint(at, setUp, (given, _, incoming) => setUpAnswer(lodge, given, incoming));
  serveEndpoint(at, readRecoveryCopy, (_, person) => recoveryCopyAnswer(lodge, person));
  serveEndpoint(at, confirmRecoveryCopy, (given, person) => confirmCopyAnswer(lodge, given, person));
  serveEndpoint(at, signIn, (given, _, incoming) => signInAnswer(lodge, given, incoming));
  serveEndpoint(at, signOut, (_, person) => signOutAnswer(lodge, person));
  serveEndpoint(at, readMe, (_, person) => meAnswer(lodge, person));
  serveEndpoint(at, endSessions, (asked, person) => endSessionsAnswer(lodge, asked, person));
  serveEndpoint(at, changePassword, (given, person, incoming) => changePasswordAnswer(lodge, given, { person, incoming }));
  serveEndpoint(at, beginSecondFactor, (given, person, incoming) => beginSecondFactorAnswer(lodge, given, { person, incoming }));
  serveEndpoint(at, confirmSecondFactor, (given, person) => confirmSecondFactorAnswer(lodge, given, person));
  serveEndpoint(at, readAccounts, () => accountsAnswer(lodge));
  serveEndpoint(at, createAccount, (wanted, person) => createAccountAnswer(lodge, wanted, person));
  serveEndpoint(at, changeAccount, (wanted, person) => changeAccountAnswer(lodge, wanted, person));
  serveEndpoint(at, resetAccount, (asked, person) => resetAccountAnswer(lodge, asked, person));
}
