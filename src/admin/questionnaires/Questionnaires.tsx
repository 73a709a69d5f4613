import type { Account } from "#protocol/people.ts";
import { placeIn } from "./place.ts";
import { PublicationPage } from "./PublicationPage.tsx";
import { QuestionnaireList } from "./QuestionnaireList.tsx";
import "./questionnaires.css";
import { VersionPage } from "./VersionPage.tsx";

/** The page of questionnaires: all of them, one version, or the publication of a draft, as the address says. */
export function Questionnaires({ person }: { readonly person: Account }) {
  const place = placeIn(window.location.search);
  if (place.at === "version") return <VersionPage at={place} />;
  if (place.at === "publication") return <PublicationPage draft={place.draft} person={person} />;
  return <QuestionnaireList person={person} />;
}
