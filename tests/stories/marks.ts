import { evaluate } from '../support/evaluate.js';
import type { Runs } from '../support/evaluate.js';

/**
 * Shapes of a drawing that nobody can see, since they have the colour of their ground; as happens to charts on dark pages
 * and in forced colours. Empty where all is well. Shapes without any paint take clicks, and are no marks.
 */
export async function faintMarks(page: Runs): Promise<readonly string[]> {
  return evaluate(page, () => {
    const FAINTEST = 1.15; // the lines of a grid are pale on purpose
    const faults: string[] = [];
    const channels = (colour: string) => /^rgba?\(/.test(colour) ? colour.match(/[\d.]+/g)!.map(Number) : undefined;
    const luminance = (rgb: readonly number[]) => {
      const [r = 0, g = 0, b = 0] = rgb.slice(0, 3).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    /** Contrast as in WCAG 2.2, of a colour of some opacity on a ground. */
    const contrast = (colour: readonly number[], opacity: number, ground: readonly number[]) => {
      const alpha = (colour[3] ?? 1) * opacity;
      const [a, b] = [luminance(colour.slice(0, 3).map((value, i) => value * alpha + ground[i]! * (1 - alpha))), luminance(ground)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const groundOf = (element: Element): readonly number[] => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const rgb = channels(getComputedStyle(at).backgroundColor);
        if (rgb && (rgb[3] ?? 1) > 0.99) return rgb;
        if (!at.parentElement && at.getRootNode() instanceof ShadowRoot) at = (at.getRootNode() as ShadowRoot).host;
      }
      return [255, 255, 255];
    };
    const visit = (root: ParentNode) => {
      for (const element of Array.from(root.querySelectorAll('*'))) {
        if (element.shadowRoot) visit(element.shadowRoot);
        if (!(element instanceof SVGGeometryElement) || element.closest('defs, clipPath, mask, pattern') || !element.checkVisibility({ visibilityProperty: true })) continue;
        const style = getComputedStyle(element);
        const paints = [[style.fill, style.fillOpacity], [parseFloat(style.strokeWidth) ? style.stroke : 'none', style.strokeOpacity]] as const;
        // A pattern has colours of its own.
        if (paints.every(([paint]) => paint === 'none') || paints.some(([paint]) => paint.startsWith('url('))) continue;
        const ground = groundOf(element.ownerSVGElement!);
        const best = Math.max(...paints.map(([paint, opacity]) => contrast(channels(paint) ?? ground, Number(opacity) * Number(style.opacity), ground)));
        if (best < FAINTEST) faults.push(`<${element.localName} class="${element.getAttribute('class') ?? ''}"> of ${paints.map(([paint]) => paint).join(' and ')} on rgb(${ground.slice(0, 3).join(', ')})`);
      }
    };
    visit(document);
    return Array.from(new Set(faults)).slice(0, 10);
  });
}
