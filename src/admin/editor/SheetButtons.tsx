import { useVoice } from "#admin/voice.ts";

/** The end of a sheet that asks something: do what it says, or leave it. */
export function SheetButtons({ go, onDismiss }: { readonly go: string; readonly onDismiss: () => void }) {
  const { say } = useVoice();
  return (
    <div className="row">
      <button className="button main" type="submit">
        {go}
      </button>
      <button className="button" type="button" onClick={onDismiss}>
        {say("form.cancel")}
      </button>
    </div>
  );
}
