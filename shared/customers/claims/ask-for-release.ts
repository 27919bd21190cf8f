/** Advice for a refused owner. The answer never names the other partner (R22). */
export const ASK_FOR_RELEASE =
  'If it is yours and not among your own customers, ask the operator to release the claim.';
