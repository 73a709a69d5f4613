/**
 * The one advisory lock of a store (any number, the same in every process). Whoever keeps or writes shares it, whoever
 * changes what is known or closes an hour of the chain holds it alone: so nobody keeps by what is no longer true.
 */
export const storeLock = 5_347_419;
