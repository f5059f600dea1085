#!/bin/sh
# The gate, for any CI: fails when a description has a risk that weighs too much. The findings are shown, and left in dialia.sarif.
# What it checks and what fails stands in .dialia.yaml; DIALIA_FAIL_ON=critical and the like win over it.
#   DIALIA   the program; without it, dialia on the path
# Arguments: the files and folders to check; without them, those of .dialia.yaml, else the working directory.
set -eu
exec "${DIALIA:-dialia}" check -o dialia.sarif -o /dev/stdout "$@"
