import { useVoice } from "#admin/voice.ts";

/** The end of a sheet that asks something: leave it, or do what it says. */
export function SheetButtons({ go, onDismiss }: { readonly go: string; readonly onDismiss: () => void }) {
  const { say } = useVoice();
  return (
    <div className="row">
      <button className="button" type="button" onClick={onDismiss}>
        {say("form.cancel")}
      </button>
      <button className="button main" type="submit">
        {go}
      </button>
    </div>
  );
}
