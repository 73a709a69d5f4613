import { useState } from "react";
import type { GivenInSight, Settings as AllSettings } from "#protocol/settings.ts";
import { Answered } from "#admin/Answered.tsx";
import { useAnswer } from "#admin/use-answer.ts";
import { commonIn, CommonSection } from "./CommonSection.tsx";
import { deskKey, DeskSection } from "./DeskSection.tsx";
import { inHand } from "./draft.ts";
import type { CommonSays } from "./fit.ts";
import { givenAt, type SettingName } from "./inherit.ts";
import { askOffice, type Office, type Scope } from "./office.ts";
import { Parts } from "./Parts.tsx";
import { PinSection } from "./PinSection.tsx";
import { ScopeField } from "./ScopeField.tsx";
import { type CommonName, commonSections, deskSections, isCommon, type SectionName, sectionsByPart } from "./sections.ts";
import "./settings.css";
import { Unsaved, type UnsavedAt } from "./Unsaved.tsx";
import { type Drafts, useDrafts } from "./use-drafts.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { useSection } from "./use-section.ts";

/** What the organisation and the screens at its desks say and do, and where each word comes from. */
export function Settings() {
  const [asked, again] = useAnswer(askOffice);
  return (
    <Answered asked={asked} onRetry={() => again()}>
      {(office) => <SettingsPage office={office} onSettings={(settings) => again({ ...office, settings })} />}
    </Answered>
  );
}

function SettingsPage({ office, onSettings }: { readonly office: Office; readonly onSettings: (newer: AllSettings) => void }) {
  const section = useSection();
  const [scope, setScope] = useState<Scope>(null);
  const common = useDrafts<CommonSays>();
  const desks = useDrafts<GivenInSight>();
  const unsaved = unsavedIn(office, common, desks);
  useLeaveWarning(unsaved.length > 0);
  const elsewhere = unsaved.filter((one) => one.section === section && one.scope !== scope);
  return (
    <div className="settings">
      <Parts current={section} unsaved={new Set(unsaved.map((one) => one.section))} />
      <div>
        {isCommon(section) ? (
          <CommonSection key={section} section={section} settings={office.settings} drafts={common} onSettings={onSettings} />
        ) : (
          <>
            <ScopeField places={office.places} scope={scope} onChange={setScope} />
            {elsewhere.length > 0 && <Unsaved at={elsewhere} places={office.places} onGo={setScope} />}
            {section === "pin" ? (
              <PinSection key={scope} scope={scope} office={office} onSettings={onSettings} />
            ) : (
              <DeskSection key={deskKey(section, scope)} {...{ section, scope, office, onSettings }} drafts={desks} />
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** Every section and place where something is not saved. */
function unsavedIn({ settings, places }: Office, common: Drafts<CommonSays>, desks: Drafts<GivenInSight>): UnsavedAt[] {
  const commonNames: readonly (readonly [SectionName, readonly CommonName[]])[] = sectionsByPart.common.map((one) => [
    one,
    commonSections[one],
  ]);
  const found = commonNames.flatMap(([section, names]) =>
    inHand(names, commonIn(settings), common.all.get(section) ?? null).isDirty ? [{ section, scope: null }] : [],
  );
  const scopes = [null, ...places.map(({ id }) => id)];
  const atDesks = sectionsByPart.desks.flatMap((section) => {
    if (section === "pin") return [];
    const names: readonly SettingName[] = deskSections[section];
    const isDirty = (scope: Scope) => inHand(names, givenAt(settings, scope), desks.all.get(deskKey(section, scope)) ?? null).isDirty;
    return scopes.filter(isDirty).map((scope) => ({ section, scope }));
  });
  return [...found, ...atDesks];
}
