/** The fact box. */
export const factbox = {
  kicker: 'At a glance',
  disputed: 'disputed',
  accordingTo: 'according to {claimant}',
};
