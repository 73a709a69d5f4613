import { afterAll } from "vitest";
import { endWhatIsLeft } from "./left-running.ts";

// The runner waits for whoever still holds a worker's streams, without end.
afterAll(endWhatIsLeft);
