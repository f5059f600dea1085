#!/bin/sh
# The gate, for any CI: fails when a description has a risk that weighs too much. Shows the findings and leaves dialia.sarif.
# What it checks and what fails stands in .dialia.yaml; DIALIA_FAIL_ON=critical and the like win over it.
#   DIALIA   the program; without it, dialia on the path
# Arguments: the files and folders to check; without them, those of .dialia.yaml, else the working directory.
set -eu
rm -f dialia.sarif dialia.txt
code=0
"${DIALIA:-dialia}" check -o dialia.sarif -o dialia.txt "$@" || code=$?
if [ -f dialia.txt ]; then
  cat dialia.txt
fi
exit "$code"
