import { call } from "#protocol/call.ts";
import { changeDeskSettings, type GivenInSight, type Settings } from "#protocol/settings.ts";
import { deskFields } from "./DeskFields.tsx";
import { differ, draftAfter, inHand, withThese } from "./draft.ts";
import { fitDesk, Unfit } from "./fit.ts";
import { Held } from "./Held.tsx";
import { givenAt, inheritedAt, type SettingName } from "./inherit.ts";
import { keep } from "./keep.ts";
import type { Office, Scope } from "./office.ts";
import { Section } from "./Section.tsx";
import { deskSections, type DeskSectionName } from "./sections.ts";
import type { Drafts } from "./use-drafts.ts";
import { useVoice } from "#admin/voice.ts";

type Props = {
  readonly section: DeskSectionName;
  readonly scope: Scope;
  readonly office: Office;
  readonly drafts: Drafts<GivenInSight>;
  readonly onSettings: (newer: Settings) => void;
};

/** The key of a draft about the desks of a place. */
export function deskKey(section: DeskSectionName, scope: Scope): string {
  return `${section} ${scope ?? ""}`;
}

/** One section about the screens of a unit's desks, or of the whole organisation's. */
export function DeskSection({ section, scope, office, drafts, onSettings }: Props) {
  const { say } = useVoice();
  const { settings } = office;
  const key = deskKey(section, scope);
  const names: readonly SettingName[] = deskSections[section];
  const draft = drafts.all.get(key) ?? null;
  const hand = inHand(names, givenAt(settings, scope), draft);
  const { saved, value } = hand;
  const others = draft ? names.filter((name) => differ([name], draft.base, saved)) : [];
  const Fields = deskFields[section];

  async function save() {
    const sent = draft?.value ?? value;
    const check = fitDesk(withThese<GivenInSight>(names, {}, value));
    if ("places" in check) throw new Unfit(check.places);
    const kept = await keep({
      settings,
      send: (newest) => {
        const given = withThese(names, givenAt(newest, scope), check.value);
        return call(changeDeskSettings, { revision: newest.revision, unit: scope, given });
      },
      isOvertakenBy: (newer) => differ(names, draft?.base ?? saved, givenAt(newer, scope)),
    });
    onSettings(kept.settings);
    if (kept.outcome === "kept") drafts.settle(key, sent, givenAt(kept.settings, scope));
    return kept.outcome;
  }

  const says = Object.assign(inheritedAt(office, scope), saved);
  return (
    <Section
      section={section}
      isDirty={hand.isDirty}
      isOvertaken={hand.isOvertaken}
      theirs={others.map((name) => (
        <div key={name}>
          <dt>{say(`setting.${name}`)}</dt>
          <dd>
            <Held says={says} name={name} />
          </dd>
        </div>
      ))}
      onSave={save}
      onDiscard={() => drafts.put(key, null)}
      onKeepMine={() => drafts.put(key, { base: saved, value })}
    >
      <Fields desk={{ office, scope, value, onChange: (next) => drafts.put(key, draftAfter(hand, next, draft)) }} />
    </Section>
  );
}
