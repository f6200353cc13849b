import { expect, test } from 'vitest';
import { withRuntime } from '../inline-runtime.ts';

const runtime = 'var a=(x)=>x+1,b=2;export{a as n,b as t};';

test('the first script has the bundler’s helpers inside, under the names that it imported', () => {
  const script = 'import{n as e,t}from"./rolldown-runtime-WkwZ5CU-.js";export default e(t);';
  expect(withRuntime(script, runtime)).toBe(
    'const{n:e,t}=(()=>{var a=(x)=>x+1,b=2;return{n:a,t:b}})();export default e(t);',
  );
});

test.each([
  ['imports them otherwise', 'import*as r from"./rolldown-runtime-WkwZ5CU-.js";', runtime],
  ['gives them otherwise', 'import{t}from"./rolldown-runtime-WkwZ5CU-.js";', 'export default{t:1};'],
])('a bundler that %s fails the build', (_, script, helpers) => {
  expect(() => withRuntime(script, helpers)).toThrow('rolldown-runtime');
});
