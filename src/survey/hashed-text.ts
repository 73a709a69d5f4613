import type { Comments } from "./response.ts";

/** The text whose SHA-256 stands in the response for the words. Apart from the schemas, which a tablet does without until it has asked. */
export function hashedText({ salt, words }: Comments[string]): string {
  return `${salt}${words}`;
}
