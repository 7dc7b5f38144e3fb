/**
 * The few Web APIs that every JavaScript platform has and that the pure folders may use.
 * They come with TypeScript's DOM library, which those folders are compiled without.
 */

/** https://url.spec.whatwg.org/#url-class */
declare class URL {
  constructor(url: string, base?: string | URL);
  static canParse(url: string, base?: string): boolean;
  readonly href: string;
  readonly origin: string;
  protocol: string;
  username: string;
  password: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  toString(): string;
  toJSON(): string;
}
