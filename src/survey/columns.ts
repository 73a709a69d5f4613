/** Figures as columns, each naming the columns under it: the overall figure is column 0, then each criterion followed by its items. */
export type Columns = readonly { readonly children: readonly number[] }[];
