/** The quote card. */
export const quote = {
  kicker: 'In their own words',
  /** A speaker with the office held then. */
  speaker: '{name}, {role}',
  /** In place of the words in `media` where the platform has a name: "on X". */
  onPlatform: 'on {platform}',
  reportedBy: 'reported by {who}',
  /** `{language}` is a name as the language's own `Intl.DisplayNames` gives it. */
  translated: 'translated from {language}',
  translatedBy: 'translated from {language} by {by}',
  machineTranslated: 'machine translation from {language}',
};
