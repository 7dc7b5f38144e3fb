/** The quote card. */
export const quote = {
  kicker: 'In their own words',
  /** A speaker with the office held then. */
  speaker: '{name}, {role}',
  /** In place of the words in `media` where the platform has a name: "on X". */
  onPlatform: 'on {platform}',
  reportedBy: 'reported by {who}',
};
