import type { Ground } from "#server/store/ground.ts";

/** The key a code was used by, so that a tablet that never heard the answer may ask once more. */
export async function rememberUsedCodes({ schema, text }: Ground): Promise<void> {
  await schema.alterTable("enrolment_code").addColumn("used_by", text).execute();
}
