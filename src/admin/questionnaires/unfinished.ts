/** Nothing was sent: something in a form is still missing, and said where it is. */
export class Unfinished extends Error {}
