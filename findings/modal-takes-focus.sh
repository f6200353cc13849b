#!/usr/bin/env bash
# @cloudscape-design/components 3.0.1383: in a Modal the close button takes the focus from a field that asks for it with autoFocus.
# What is typed at once goes nowhere, and Enter closes the dialog. The same field outside a Modal has the focus.
set -euo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cd "$folder"
npm init --yes > npm.log
npm install --no-audit --no-fund @cloudscape-design/components@3.0.1383 react@19.3.1 react-dom@19.3.1 jsdom@26.1.0 esbuild@0.25.12 >> npm.log 2>&1
cat > run.jsx <<'JS'
import { JSDOM } from 'jsdom';
const { window } = new JSDOM('<div id="root"></div>', { pretendToBeVisual: true, url: 'https://example.com/' });
const given = (value) => ({ value, configurable: true, writable: true });
for (const name of Object.getOwnPropertyNames(window))
  if (/^(HTML|SVG)\w*Element$|^(Element|Node|Document|Event|AbortController|AbortSignal|navigator|document)$/.test(name))
    Object.defineProperty(globalThis, name, given(window[name]));
for (const name of ['addEventListener', 'removeEventListener', 'getComputedStyle', 'requestAnimationFrame'])
  globalThis[name] = window[name].bind(window);
globalThis.window = window;
globalThis.ResizeObserver = window.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
globalThis.MutationObserver = window.MutationObserver;
const { createRoot } = await import('react-dom/client');
const { default: Modal } = await import('@cloudscape-design/components/modal');
const { default: Textarea } = await import('@cloudscape-design/components/textarea');
const root = createRoot(document.getElementById('root'));
const show = async (where, element) => {
  root.render(element);
  await new Promise((settle) => setTimeout(settle, 1000));
  const { tagName, ariaLabel, attributes } = document.activeElement;
  console.log(`${where}: ${tagName.toLowerCase()} ${ariaLabel ?? attributes['aria-label']?.value}`);
};
const field = <Textarea autoFocus value="" onChange={() => {}} ariaLabel="Reason" />;
await show('on the page', field);
await show('in a modal', <Modal visible header="Why?" closeAriaLabel="Close">{field}</Modal>);
process.exit(0);
JS
npx esbuild run.jsx --bundle --platform=node --format=esm --external:jsdom --loader:.css=empty --jsx=automatic \
  --log-level=error --outfile=run.mjs \
  --banner:js="import { createRequire } from 'module'; const require = createRequire(import.meta.url);"
node run.mjs | tee seen.txt
diff seen.txt - << 'SEEN'
on the page: textarea Reason
in a modal: button Close
SEEN
