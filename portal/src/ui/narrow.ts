/** Screens on which a row of a table is a block. */
export const NARROW = '@media (max-width: 767px)';
