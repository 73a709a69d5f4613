import type * as z from "zod/mini";

/** One thing a client may ask of the server: where to ask, what to send, what comes back. GET inputs travel as query parameters. */
export type Endpoint<Input extends z.core.$ZodType, Output extends z.core.$ZodType> = {
  readonly method: "GET" | "POST";
  readonly path: `/api/${string}`;
  readonly input: Input;
  readonly output: Output;
};

/** Names one call once, so that both ends read the same schemas. */
export function endpoint<Input extends z.core.$ZodType, Output extends z.core.$ZodType>(definition: Endpoint<Input, Output>) {
  return definition;
}
