import { call } from "#protocol/call.ts";
import { readSettings } from "#protocol/settings.ts";
import { dayIn } from "./day.ts";

/** Asks which day it is at the desks. Throws as `call` does. */
export async function askToday(signal: AbortSignal): Promise<string> {
  const { common } = await call(readSettings, {}, signal);
  return dayIn(common.timeZone, new Date());
}
