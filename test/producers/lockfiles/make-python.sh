#!/usr/bin/env bash
# Lockfiles of pip-compile, uv, poetry and pipenv for projects/python. BIN: folder of their programs.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$here"/fixtures/{pip-compile,uv,poetry,pipenv}
cp -r "$here/projects/python" "$work/project" && cd "$work/project"
index=$(python3 -m pip config get global.index-url 2>/dev/null || true)
if [ -n "$index" ]; then export UV_DEFAULT_INDEX=$index; fi
"$BIN/pip-compile" -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras -o requirements.txt pyproject.toml
sed -i 's/^#    pip-compile.*/#    pip-compile/' requirements.txt
cp requirements.txt "$here/fixtures/pip-compile/"
"$BIN/uv" lock -q
cp uv.lock "$here/fixtures/uv/"
"$BIN/uv" tree -q --locked --universal --all-groups --no-dedupe > "$here/fixtures/uv/tree.txt"
printf '\n[[tool.poetry.source]]\nname = "simple"\nurl = "%s/"\npriority = "primary"\n' "${index:-https://pypi.org/simple}" >> pyproject.toml
"$BIN/poetry" lock -n >&2
cp poetry.lock "$here/fixtures/poetry/"
"$BIN/poetry" show --tree --no-ansi -n --all-groups --all-extras 2>/dev/null > "$here/fixtures/poetry/tree.txt" || "$BIN/poetry" show --tree --no-ansi -n > "$here/fixtures/poetry/tree.txt"
rm pyproject.toml
PIPENV_PYPI_MIRROR=$index PIPENV_VENV_IN_PROJECT=1 "$BIN/pipenv" lock -q >/dev/null 2>&1
cp Pipfile.lock "$here/fixtures/pipenv/"
if [ -n "$index" ]; then
  sed -i "s#${index%/}#https://pypi.org/simple#g" "$here/fixtures/uv/uv.lock" "$here/fixtures/pipenv/Pipfile.lock" "$here/fixtures/poetry/poetry.lock"
fi
{ "$BIN/pip-compile" --version; "$BIN/uv" --version; "$BIN/poetry" --version --no-ansi; "$BIN/pipenv" --version; } > "$here/fixtures/python.version.txt"
