import type { Language } from "#survey/response.ts";
import { type Level, levels, notApplicable } from "#survey/scale.ts";

/** The words under a face on the lines where they break best; faces stay on one line whatever the words do. */
export function levelLines({ text }: Level | typeof notApplicable, language: Language): string[] {
  const label = text[language];
  return breaks[label] ?? [label];
}

const breaks: Readonly<Record<string, string[]>> = {
  [levels[0].text.vi]: ["Rất không", "hài lòng"],
  [levels[1].text.vi]: ["Không", "hài lòng"],
  [levels[2].text.vi]: ["Bình", "thường"],
  [levels[4].text.vi]: ["Rất", "hài lòng"],
  [notApplicable.text.vi]: ["Không", "áp dụng"],
  [levels[0].text.en]: ["Very", "dissatisfied"],
  [levels[4].text.en]: ["Very", "satisfied"],
  [notApplicable.text.en]: ["Not", "applicable"],
};
