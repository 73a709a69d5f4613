import { Dexie } from "dexie";
import { doubt, sound } from "./sound-log.ts";
import { isLostConnection } from "./storage-trouble.ts";

/** Does a deed on the tables; where the connection dies under it another is opened and it is done again, so it must be one that may be done twice. */
export type Attempt = <Done>(deed: () => PromiseLike<Done>) => Promise<Done>;

/** A connection that died may fail twice more while it is opened anew; after that it is no matter of the connection. */
const mostTries = 4;

/** The one way to the tables: WebKit loses connections in the background and says so in as many ways as there are moments for it. */
export function reconnecting(dexie: Dexie): Attempt {
  const open = dexie.open.bind(dexie);
  // Dexie opens by itself as well; what waits for that waits for the next connection.
  dexie.open = () => Dexie.Promise.resolve(sound()).then(open);
  dexie.on("close", doubt);
  return async (deed) => {
    for (let tried = 1; ; tried += 1) {
      let connection: IDBDatabase | null = null;
      try {
        await dexie.open();
        connection = dexie.backendDB();
        return await deed();
      } catch (error) {
        if (tried === mostTries || !isLostConnection(error) || dexie.hasBeenClosed()) throw error;
        // Another deed may have opened a new one meanwhile.
        if (connection !== null && dexie.backendDB() === connection) dexie.close({ disableAutoOpen: false });
      }
    }
  };
}
