#!/bin/sh
# The gate, for any CI: fails when a description has a risk that weighs too much. The report is left in dialia.sarif.
#   DIALIA   the program; without it, dialia on the path
#   FAIL_ON  the severity from which a risk fails the job: low, medium, high or critical; without it, high
# Arguments: the files and folders to check; without them, ai-systems.
set -eu
if [ "$#" -eq 0 ]; then
  set -- ai-systems
fi
exec "${DIALIA:-dialia}" check --fail-on "${FAIL_ON:-high}" -o dialia.sarif "$@"
