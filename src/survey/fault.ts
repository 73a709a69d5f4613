/** What is wrong and where: `place` as in `criteria[2].questions[0].text.vi`, `fault` one plain sentence. */
export type Fault = { readonly place: string; readonly fault: string };
