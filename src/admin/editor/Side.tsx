import { lazy, memo, Suspense } from "react";
import { useVoice } from "#admin/voice.ts";
import { useDesk } from "./desk.ts";

type Props = {
  readonly hasPreview: boolean;
  readonly hasChecks: boolean;
  /** The draft as it is kept, for a tablet to try. */
  readonly draft: string;
  readonly revision: number;
};

const Preview = lazy(async () => ({ default: (await import("#admin/preview/Preview.tsx")).Preview }));
const ChecksPanel = lazy(async () => ({ default: (await import("#admin/editor/checks/ChecksPanel.tsx")).ChecksPanel }));

/** How the draft will look on a tablet, and what is still to be seen to. */
export const Side = memo(function Side({ hasPreview, hasChecks, draft, revision }: Props) {
  const { say } = useVoice();
  const { survey, selected } = useDesk();
  if (!hasPreview && !hasChecks) return null;
  const preview = hasPreview && <Preview survey={survey} selected={selected} draft={{ id: draft, revision }} />;
  return (
    <aside className="editor-side" aria-label={say("views.side")}>
      <Suspense fallback={<output className="status">{say("state.asking")}</output>}>
        {hasChecks ? <ChecksPanel>{preview}</ChecksPanel> : preview}
      </Suspense>
    </aside>
  );
});
