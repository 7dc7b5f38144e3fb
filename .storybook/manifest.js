// Made by `npm run storybook` before it starts. In JavaScript, because types are checked before anything is built.
export { default as manifest } from '../dist/custom-elements.json' with { type: 'json' };
