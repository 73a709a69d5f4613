import { Icon } from "#ui/Icon.tsx";
import { download, printer } from "#ui/icons.ts";
import { useVoice } from "./voice.ts";

type Props = { readonly text: string; /** Name of the file it is saved as. */ readonly file: string; readonly label: string };

/** A text told once, to print or to save as a file; it is kept nowhere else. */
export function KeepSafe({ text, file, label }: Props) {
  const { say } = useVoice();
  return (
    <figure className="keep">
      <figcaption>{label}</figcaption>
      <pre>{text}</pre>
      <div className="row">
        <button className="button" type="button" onClick={() => saveAs(file, text)}>
          <Icon path={download} />
          {say("keep.save")}
        </button>
        <button className="button" type="button" onClick={() => window.print()}>
          <Icon path={printer} />
          {say("keep.print")}
        </button>
      </div>
    </figure>
  );
}

function saveAs(file: string, text: string): void {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
}
