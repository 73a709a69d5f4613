import type { ReactNode } from "react";
import { type missingOf, type Room, type Source, type Wish } from "./begin.ts";
import { CodesField } from "./CodesField.tsx";
import { FileField } from "./FileField.tsx";
import { HowField } from "./HowField.tsx";
import { KnownField } from "./KnownField.tsx";
import { OwnName } from "./OwnName.tsx";

type Props = {
  readonly wish: Wish;
  readonly room: Room;
  /** Whether what to begin from was chosen in the list, and how. */
  readonly isPreset: boolean;
  /** Null until somebody tried to begin. */
  readonly missing: ReturnType<typeof missingOf> | null;
  readonly onChange: (wish: Wish) => void;
};

/** What else has to be said, by what is begun from. */
export const wishFields: Readonly<Record<Source, (props: Props) => ReactNode>> = {
  shelf: KnownFields,
  version: KnownFields,
  empty: EmptyFields,
  file: FileFields,
};

function KnownFields(props: Props) {
  const { wish, room, isPreset, onChange } = props;
  return (
    <>
      {!isPreset && <KnownField wish={wish} room={room} onChange={(known) => onChange({ ...wish, known })} />}
      {!isPreset && <HowField how={wish.how} onChange={(how) => onChange({ ...wish, how })} />}
      {wish.how === "own" && <NameFields {...props} />}
    </>
  );
}

function EmptyFields(props: Props) {
  const { wish, room, missing, onChange } = props;
  const isMissing = missing?.codes ?? false;
  return (
    <>
      <NameFields {...props} />
      <CodesField codes={wish.codes} room={room} isMissing={isMissing} onChange={(codes) => onChange({ ...wish, codes })} />
    </>
  );
}

/** Under an id that is somebody's already, a file goes on with that questionnaire or gets a name of its own. */
function FileFields(props: Props) {
  const { wish, room, missing, onChange } = props;
  const { file, how } = wish;
  const isTaken = file?.kind === "questionnaire" && room.taken.has(file.definition.id);
  const isMissing = missing?.file ?? false;
  return (
    <>
      <FileField file={file} room={room} isMissing={isMissing} onRead={(read) => onChange({ ...wish, file: read, how: "next" })} />
      {isTaken && <HowField how={how} onChange={(next) => onChange({ ...wish, how: next })} />}
      {how === "own" && <NameFields {...props} />}
    </>
  );
}

function NameFields({ wish, missing, onChange }: Props) {
  return <OwnName own={wish.own} missing={missing} onChange={(own) => onChange({ ...wish, own })} />;
}
