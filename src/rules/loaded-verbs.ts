import type { FullDossier } from '../dossier/types.js';
import { isCurrent } from './current.js';
import type { Rule } from './rule.js';
import { sidesOf } from './sides.js';
import { languageOf, shortened, valueOf } from './texts.js';
import type { Text } from '../dossier/types.js';

/**
 * Verbs of speech that judge the speaker, by language: they concede guilt, cast doubt or mock. "Said", "denied" and "called
 * for" do not. After the style books of the Associated Press and Reuters ("said" is neutral; "claimed", "admitted" and the
 * like are not).
 */
const LOADED: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  en: {
    admit: /\badmit(?:s|ted|ting)?\b/i,
    claim: /\bclaim(?:ed|ing)\b|\bclaims? that\b/i,
    concede: /\bconced(?:e|es|ed|ing)\b/i,
    confess: /\bconfess(?:es|ed|ing)?\b/i,
    insist: /\binsist(?:s|ed|ing)?\b/i,
    complain: /\bcomplain(?:s|ed|ing)?\b/i,
    boast: /\bboast(?:s|ed|ing)?\b/i,
    brag: /\bbrag(?:s|ged|ging)?\b/i,
    rant: /\brant(?:s|ed|ing)?\b/i,
    purport: /\bpurport(?:s|ed|edly|ing)?\b/i,
    'lash out': /\blash(?:es|ed|ing)? out\b/i,
    'so-called': /\bso-called\b/i,
  },
  ru: {
    признать: /(?<!\p{L})призна(?:л[аои]?|ёт|ет|ют|вал[аои]?|ваться|лся|лась|лись)(?!\p{L})/iu,
    якобы: /(?<!\p{L})якобы(?!\p{L})/iu,
    'так называемый': /(?<!\p{L})так называем\p{L}+/iu,
    жаловаться: /(?<!\p{L})(?:по)?жалова(?:лся|лась|лись|ться)(?!\p{L})/iu,
    хвастаться: /(?<!\p{L})(?:по)?хваста(?:л|лся|лась|лись|ется|ются)(?!\p{L})/iu,
  },
  ar: {
    زعم: /(?<!\p{L})(?:و|ف)?(?:زعم|زعمت|زعموا|يزعم|تزعم|يزعمون)(?!\p{L})/u,
    اعترف: /(?<!\p{L})(?:و|ف)?(?:اعترف|اعترفت|اعترفوا|يعترف|تعترف)(?!\p{L})/u,
    ادعى: /(?<!\p{L})(?:و|ف)?(?:ادعى|ادّعى|ادعت|ادّعت|يدعي|يدّعي|تدعي|تدّعي)(?!\p{L})/u,
  },
};

/** Words of ours about what somebody said. */
interface Attributed {
  readonly item: string;
  readonly at: readonly (string | number)[];
  readonly text: Text;
  readonly speakers: readonly string[];
}

export const loadedVerbs: Rule = {
  id: 'loaded-verbs',
  severity: 'warning',
  summary: 'A verb that judges the speaker is not kept for one side.',
  *find(dossier) {
    const sideOf = sidesOf(dossier);
    const found: (Attributed & { readonly verb: string; readonly sides: readonly string[] })[] = [];
    const sidesOfVerb = new Map<string, Set<string>>();
    const allSides = new Set<string>();
    for (const attributed of attributedTexts(dossier)) {
      const sides = attributed.speakers.map(sideOf);
      for (const side of sides) allSides.add(side);
      const verbs = LOADED[languageOf(attributed.text, dossier).split('-')[0]!.toLowerCase()] ?? {};
      for (const [verb, pattern] of Object.entries(verbs)) {
        if (!pattern.test(valueOf(attributed.text))) continue;
        found.push({ ...attributed, verb, sides });
        const having = sidesOfVerb.get(verb) ?? new Set<string>();
        for (const side of sides) having.add(side);
        sidesOfVerb.set(verb, having);
      }
    }
    for (const { item, at, text, verb, sides } of found) {
      // Where only one side is spoken of at all, or where both get the same word, nobody is treated unlike another.
      if (sidesOfVerb.get(verb)!.size > 1 || allSides.size < 2) continue;
      yield {
        item,
        at,
        what: `has "${verb}" for ${sides.length ? `"${sides[0]}"` : 'one side'} and for no other side: "${shortened(valueOf(text))}"`,
        cure: 'Write "said", or what was done: "denied", "called for", "accused".',
      };
    }
  },
};

function* attributedTexts(dossier: FullDossier): Generator<Attributed> {
  for (const { id, gist, speakers } of dossier.statements.filter(isCurrent)) yield { item: id, at: ['gist'], text: gist, speakers };
  for (const { id, prefix, suffix, speakers } of dossier.quotes.filter(isCurrent)) {
    if (prefix) yield { item: id, at: ['prefix'], text: prefix, speakers };
    if (suffix) yield { item: id, at: ['suffix'], text: suffix, speakers };
  }
  for (const { id, label, actor } of dossier.stances.filter(isCurrent)) if (label) yield { item: id, at: ['label'], text: label, speakers: [actor] };
  for (const { id, text, claimants, relayedBy, responses } of dossier.claims.filter(isCurrent)) {
    yield { item: id, at: ['text'], text, speakers: claimants ?? relayedBy ?? [] };
    for (const [i, { actor, text: response, label }] of responses.entries()) {
      if (response) yield { item: id, at: ['responses', i, 'text'], text: response, speakers: [actor] };
      if (label) yield { item: id, at: ['responses', i, 'label'], text: label, speakers: [actor] };
    }
  }
}
