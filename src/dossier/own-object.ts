/** Constructor of objects whose prototype chain ends at once. V8 keeps these fast, unlike `Object.create(null)`. */
function OwnObject(this: object) {}
OwnObject.prototype = Object.freeze(Object.create(null));

/**
 * An object that has nothing but what it is given: on a page where a script extended `Object.prototype`, an absent
 * `qualifier` (or option) would otherwise read as whatever that script put there.
 */
export const ownObject = <T extends object>(init?: T): T => {
  const object = new (OwnObject as unknown as new () => T)();
  return init ? Object.assign(object, init) : object;
};
