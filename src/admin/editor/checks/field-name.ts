/** How panels call the members of a part; what is not among them is called by its own name. */
const keyByMember = {
  text: "panels.text",
  shortText: "panels.short-text",
  hint: "panels.hint",
  name: "panels.name",
  staff: "panels.staff",
  placeholder: "panels.placeholder",
  askedWhen: "panels.asked-when",
  notApplicable: "panels.not-applicable",
  notApplicableWhen: "panels.not-applicable-when",
  when: "panels.when",
  audio: "panels.audio",
  title: "panels.title",
  shortTitle: "panels.short-title",
  subtitle: "panels.subtitle",
  lead: "panels.lead",
  stem: "panels.block-stem",
  note: "panels.block-note",
  publicTitle: "panels.survey-public-title",
  groupLabel: "panels.survey-group-label",
  itemLabel: "panels.survey-item-label",
  sources: "panels.survey-sources",
  certified: "panels.survey-certified",
  notCertified: "panels.survey-not-certified",
  locked: "panels.survey-locked",
  criteria: "field.criteria",
  order: "field.order",
  questions: "panels.criterion-items",
  textFrom: "survey.text-from",
  status: "survey.status",
  respondents: "survey.respondents",
  id: "field.id",
  code: "field.id",
  officialNumber: "field.official-number",
  source: "field.source",
  origin: "field.origin",
  quotes: "field.quotes",
  notes: "field.notes",
  corroborated: "field.corroborated",
  lockedWhy: "field.locked-why",
} as const;

const keyByList = { options: "panels.option", reasons: "panels.reason", rates: "panels.rate-name" } as const;

type Key = (typeof keyByMember)[keyof typeof keyByMember] | (typeof keyByList)[keyof typeof keyByList];

/** What a field is called: a text of the page, with the number of an entry counted from 1; or the name the file gives it. */
export type FieldName = { readonly key: Key; readonly number: number } | { readonly key: null; readonly name: string };

/** The name of a field as `text.vi`, `options.2.text.en`, `hint`. */
export function fieldName(field: string): FieldName {
  const [member = "", position] = field.split(".");
  if (isList(member) && position !== undefined) return { key: keyByList[member], number: Number(position) + 1 };
  return isMember(member) ? { key: keyByMember[member], number: 0 } : { key: null, name: member };
}

function isList(member: string): member is keyof typeof keyByList {
  return Object.hasOwn(keyByList, member);
}

function isMember(member: string): member is keyof typeof keyByMember {
  return Object.hasOwn(keyByMember, member);
}
