import { call } from "#protocol/call.ts";
import { changeCommonSettings, type Settings } from "#protocol/settings.ts";
import { commonFields } from "./CommonFields.tsx";
import { CommonHeld } from "./CommonHeld.tsx";
import { differ, draftAfter, inHand } from "./draft.ts";
import { type CommonSays, fitCommon, Unfit } from "./fit.ts";
import { keep } from "./keep.ts";
import { Section } from "./Section.tsx";
import { type CommonName, commonSections, type CommonSectionName } from "./sections.ts";
import type { Drafts } from "./use-drafts.ts";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly section: CommonSectionName;
  readonly settings: Settings;
  readonly drafts: Drafts<CommonSays>;
  readonly onSettings: (newer: Settings) => void;
};

/** What is said of the whole organisation. */
export function commonIn({ common, organisation }: Settings): CommonSays {
  return { ...common, organisation };
}

/** One section about the whole organisation. */
export function CommonSection({ section, settings, drafts, onSettings }: Props) {
  const { say } = useVoice();
  const names: readonly CommonName[] = commonSections[section];
  const draft = drafts.all.get(section) ?? null;
  const hand = inHand(names, commonIn(settings), draft);
  const { saved, value } = hand;
  const others = draft ? names.filter((name) => differ([name], draft.base, saved)) : [];
  const Fields = commonFields[section];

  async function save() {
    const sent = draft?.value ?? value;
    const check = fitCommon(names, value, settings.revision);
    if ("places" in check) throw new Unfit(check.places);
    const kept = await keep({
      settings,
      send: ({ revision }) => call(changeCommonSettings, { ...check.value, revision }),
      isOvertakenBy: (newer) => differ(names, draft?.base ?? saved, commonIn(newer)),
    });
    onSettings(kept.settings);
    if (kept.outcome === "kept") drafts.settle(section, sent, commonIn(kept.settings));
    return kept.outcome;
  }

  return (
    <Section
      section={section}
      isDirty={hand.isDirty}
      isOvertaken={hand.isOvertaken}
      theirs={others.map((name) => (
        <div key={name}>
          <dt>{say(`setting.${name}`)}</dt>
          <dd>
            <CommonHeld says={saved} name={name} />
          </dd>
        </div>
      ))}
      onSave={save}
      onDiscard={() => drafts.put(section, null)}
      onKeepMine={() => drafts.put(section, { base: saved, value })}
    >
      <Fields value={value} saved={saved} onChange={(next) => drafts.put(section, draftAfter(hand, next, draft))} />
    </Section>
  );
}
