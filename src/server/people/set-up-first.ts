import type { Hono } from "hono";
import { readSetUp, setUp } from "#protocol/people.ts";
import { originCalled } from "#server/door/approach.ts";
import { type Hosts, placeForPeople } from "#server/door/hosts.ts";
import { refusals, refused } from "#server/refusal.ts";
import type { Store } from "#server/store/store.ts";
import { hasAccounts } from "./accounts.ts";

/** `open` are paths for whatever watches the endpoint. */
type Around = { readonly open: readonly string[]; readonly door: Hosts };

/** Before a store is set up only that can be asked of it, and every page leads to where it is done. */
export function setUpFirst(app: Hono, store: Pick<Store, "database">, { open, door }: Around): void {
  let isSetUp = false;
  const calls = new Set([readSetUp.path, setUp.path, ...open]);
  app.use(async (context, next) => {
    const { path } = context.req;
    isSetUp ||= await hasAccounts(store.database);
    if (isSetUp || calls.has(path)) return next();
    if (path.startsWith("/api/")) return refused(refusals.notReady([{ place: "set-up", fault: "nobody has set this store up yet" }]));
    return /^\/((kiosk|admin|dashboard)(\/.*)?)?$/.test(path)
      ? context.redirect(placeForPeople("/account/", originCalled(context), door))
      : next();
  });
}
