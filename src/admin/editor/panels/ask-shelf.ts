import { call } from "#protocol/call.ts";
import { readShelf } from "#protocol/survey-drafts.ts";

/** Asks for the blocks and reasons that come with the program. Throws as `call` does. */
export const askShelf = (signal: AbortSignal) => call(readShelf, {}, signal);
