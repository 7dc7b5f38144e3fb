import { homesIn } from '../dossier/check.js';
import { spoken } from '../dossier/explain.js';
import type { Severity } from '../dossier/problems.js';
import { isList, own } from '../dossier/read.js';
import { suggest } from '../dossier/suggest.js';
import type { FullDossier, Waiver } from '../dossier/types.js';
import { isCurrent } from './current.js';
import type { Objection, RuleOptions } from './rule.js';
import { RULES } from './rules.js';
import { valueOf } from './texts.js';

/** What a rule found, in words for an editor. */
export interface Finding {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** JSON Pointer (RFC 6901) into the dossier as it is written; the empty string is its root. */
  readonly path: string;
  /** Begins with the place, as the messages of `Problem` do. */
  readonly message: string;
  /** The cure. */
  readonly hint: string;
}

/** A finding that the dossier sets aside, and why. */
export interface Waived extends Finding {
  readonly reason: string;
}

export interface Linted {
  readonly findings: readonly Finding[];
  readonly waived: readonly Waived[];
}

/** The id under which waivers themselves are reported. No waiver waives it. */
export const WAIVER_RULE = 'waiver';

/**
 * What the editorial rules object to in a dossier. Items that could not be read are not judged: `parse` reports them.
 * @param dossier as `parse` gave it
 * @param json what it was parsed from, whose paths are told
 */
export function lint(dossier: FullDossier, json: unknown, { sourceTexts = new Map() }: Partial<RuleOptions> = {}): Linted {
  const place = placesIn(json);
  const waivers = dossier.waivers.filter(isCurrent);
  const used = new Set<Waiver>();
  const findings: Finding[] = [];
  const waived: Waived[] = [];

  function finding(rule: string, severity: Severity, { item, at = [], what, cure }: Objection): Finding {
    const path = place(item) + at.map((step) => `/${step}`).join('');
    return { rule, severity, path, message: `${spoken(path)}: ${what}`, hint: cure };
  }

  const active = RULES.filter(({ needsSourceTexts }) => !needsSourceTexts || sourceTexts.size);
  for (const rule of active) {
    for (const objection of rule.find(dossier, { sourceTexts })) {
      const found = finding(rule.id, rule.severity, objection);
      const waiver = waivers.find((one) => one.rule === rule.id && (!one.items || (objection.item !== undefined && one.items.includes(objection.item))));
      if (waiver) {
        used.add(waiver);
        waived.push({ ...found, reason: valueOf(waiver.reason) });
      } else findings.push(found);
    }
  }

  for (const waiver of waivers) {
    const known = RULES.some(({ id }) => id === waiver.rule);
    if (!known) {
      const ids = RULES.map(({ id }) => id);
      const meant = suggest(waiver.rule, ids);
      findings.push(finding(WAIVER_RULE, 'warning', { item: waiver.id, at: ['rule'], what: `there is no rule "${waiver.rule}"`, cure: `${meant ? `Did you mean "${meant}"? ` : ''}Rules: ${ids.join(', ')}.` }));
    } else if (active.some(({ id }) => id === waiver.rule) && !used.has(waiver)) {
      findings.push(finding(WAIVER_RULE, 'warning', { item: waiver.id, what: `"${waiver.id}" waives nothing: "${waiver.rule}" has no objection ${waiver.items ? `to ${waiver.items.map((id) => `"${id}"`).join(', ')}` : 'to the dossier'}`, cure: 'Take the waiver out.' }));
    }
    if (!/\p{L}\P{L}+\p{L}/u.test(valueOf(waiver.reason))) {
      findings.push(finding(WAIVER_RULE, 'warning', { item: waiver.id, at: ['reason'], what: `"${valueOf(waiver.reason)}" is no reason that another editor could follow`, cure: 'Say in a sentence why the dossier is right as it is.' }));
    }
  }
  return { findings, waived };
}

/** @returns the path of an item by its id: where it stands first in the dossier as it is written */
function placesIn(json: unknown): (id: string | undefined) => string {
  const paths = new Map<unknown, string>();
  for (const list of new Set(homesIn(json).values())) {
    const entries = own(json, list);
    for (const [i, entry] of (isList(entries) ? entries : []).entries()) {
      const id = own(entry, 'id');
      if (!paths.has(id)) paths.set(id, `/${list}/${i}`);
    }
  }
  return (id) => (id === undefined ? '' : (paths.get(id) ?? ''));
}
