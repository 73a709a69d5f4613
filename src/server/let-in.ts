import { calledWrongly, configured, end, orEnd, placeOf } from "./command.ts";
import { theEndpoint } from "./integrity/audit.ts";
import { accountByName } from "./people/accounts.ts";
import { openLodge } from "./people/lodge.ts";
import { resetAccountAnswer } from "./people/manage-accounts.ts";
import { openStore } from "./store/open-store.ts";

/** `npm run let-in -- name`: a one-time password for somebody who cannot get in and whom no admin can help; his second factor is taken away. Audited. */
const [name] = process.argv.slice(2);
if (name === undefined) end("Name the account.", calledWrongly);
const configuration = configured();
const store = await orEnd(openStore(placeOf(configuration)));
const lodge = await openLodge({ store, now: () => new Date(), keys: configuration.keys, fields: [] });
const account = await accountByName(store.database, name);
if (account === null) end(`There is no account «${name}».`);
const answer = await resetAccountAnswer(lodge, { id: account.id, secondFactor: true }, { account: theEndpoint });
await store.close();
if (!("output" in answer)) end("The account could not be reset.");
process.stdout.write(`${answer.output.oneTimePassword}\n`);
