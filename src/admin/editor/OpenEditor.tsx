import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type * as z from "zod/mini";
import { call } from "#protocol/call.ts";
import { readVersions, type Version } from "#protocol/organisation.ts";
import type { readDraft } from "#protocol/survey-drafts.ts";
import { placeInDraft } from "#admin/page.ts";
import { useAnswer } from "#admin/use-answer.ts";
import { behindOf } from "#admin/questionnaires/behind.ts";
import { BehindNotice } from "#admin/questionnaires/BehindNotice.tsx";
import { useVoice } from "#admin/voice.ts";
import { Additions } from "./Additions.tsx";
import { type Desk, DeskProvider } from "./desk.ts";
import { EditorBar } from "./EditorBar.tsx";
import { Middle } from "./Middle.tsx";
import { Overtaken } from "./Overtaken.tsx";
import { Notices } from "./Notices.tsx";
import { standingAnew } from "./saving.ts";
import { Side } from "./Side.tsx";
import { standingOf } from "./standing.ts";
import { TreePart } from "./TreePart.tsx";
import { useCalmDesk } from "./use-calm-desk.ts";
import { useFieldFocus } from "./use-field-focus.ts";
import { useLeaving } from "./use-leaving.ts";
import { useRoom } from "./use-room.ts";
import { useUndoKeys } from "./use-undo-keys.ts";
import { useWork } from "./use-work.ts";
import { isShown, type View, Views } from "./Views.tsx";
import { Waiting } from "./Waiting.tsx";

const askVersions = (signal: AbortSignal) => call(readVersions, {}, signal);
const noVersions: readonly Version[] = [];

/** The editor of a draft: its parts on the left, the open one in the middle, how it will look and what it lacks on the right. */
export function OpenEditor({ read }: { readonly read: z.output<typeof readDraft.output> }) {
  const { say, language } = useVoice();
  const [place] = useState(() => placeInDraft(window.location.search));
  const [work, deeds] = useWork(read, place.where);
  const { history, selected, saving } = work;
  const survey = history.present;
  const room = useRoom();
  const [view, setView] = useState<View>(place.where.part === "survey" ? "tree" : "panel");
  const [isChoosing, choose] = useState(true);
  const focusField = useFieldFocus(selected, place.field);
  const leave = useLeaving(saving, deeds.moveSaving);
  useUndoKeys(deeds.undo, deeds.redo);
  const [versions] = useAnswer(askVersions);
  const earlier = useMemo(() => read.earlier.filter(({ definition }) => definition.id === survey.id), [read.earlier, survey.id]);
  const behind = useMemo(() => behindOf({ head: read.head, earlier }), [read.head, earlier]);
  const standing = standingOf({
    saving,
    earlier,
    byTwo: read.byTwo,
    versions: versions.stage === "answered" ? versions.value.surveys : noVersions,
  });
  const title = say("editor.page-title", { title: survey.title[language] || survey.title.vi });
  useEffect(() => {
    document.title = title;
  }, [title]);

  const select = useCallback<Desk["select"]>(
    (wanted, field) => {
      deeds.open(wanted);
      setView("panel");
      focusField(field ?? null);
    },
    [deeds, focusField],
  );
  const { isWaiting } = standing;
  const desk = useMemo<Desk>(
    () => ({ survey, earlier, isReadOnly: isWaiting, selected, select, edit: deeds.edit }),
    [survey, earlier, isWaiting, selected, select, deeds],
  );
  const calm = useDeferredValue(useCalmDesk(desk));
  const shown = { room, open: view };
  return (
    <DeskProvider value={desk}>
      <div className="editor" data-room={room} data-view={view}>
        <a className="skip" href="#panel">
          {say("editor.to-panel")}
        </a>
        <EditorBar work={work} standing={standing} onUndo={deeds.undo} onRedo={deeds.redo} onChoose={() => choose(true)} onLeave={leave} />
        <div className="editor-head">
          <Waiting head={saving.kept.head} onTakenBack={(head) => deeds.moveSaving((now) => standingAnew(now, head))} />
          {behind && <BehindNotice behind={behind} isFolded onGo={leave} />}
          <Views room={room} open={view} onOpen={setView} />
        </div>
        {isShown("tree", shown) && (
          <DeskProvider value={calm}>
            <TreePart deeds={deeds} onOpen={room === "narrow" ? select : deeds.open}>
              <Additions />
            </TreePart>
          </DeskProvider>
        )}
        {isShown("panel", shown) && <Middle deeds={deeds} />}
        <DeskProvider value={calm}>
          <Side
            hasPreview={isShown("preview", shown)}
            hasChecks={isShown("checks", shown)}
            draft={saving.kept.head.draft}
            revision={saving.kept.head.revision}
          />
        </DeskProvider>
        <Notices work={work} deeds={deeds} />
        {saving.way.stage === "conflict" && isChoosing && (
          <Overtaken saving={saving} theirs={saving.way.theirs} deeds={deeds} onLeave={leave} onDismiss={() => choose(false)} />
        )}
      </div>
    </DeskProvider>
  );
}
