#!/usr/bin/env bash
# @tanstack/react-router 1.170.46: text of an address that looks like a number is read as one, and is another text afterwards.
# The parameters are read as JSON where they can be; nothing says so until a value of that form comes along.
set -euo pipefail
folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT && cd "$folder"
npm init --yes > npm.log
npm install --no-audit --no-fund @tanstack/react-router@1.170.46 react@19.3.1 react-dom@19.3.1 >> npm.log 2>&1
cat > run.mjs <<'JS'
import { defaultParseSearch } from '@tanstack/react-router';

const read = (value) => defaultParseSearch(`?value=${encodeURIComponent(value)}`).value;
for (const text of ['12345678901234567890', '1e3', '007', 'true', 'K7M2Q4X'])
  console.log(`${text} -> ${typeof read(text)} ${String(read(text))}`);
JS
node run.mjs | tee seen.txt
diff seen.txt - << 'SEEN'
12345678901234567890 -> number 12345678901234567000
1e3 -> number 1000
007 -> string 007
true -> boolean true
K7M2Q4X -> string K7M2Q4X
SEEN
