/** The command line: one class a command, and the exit codes. */
@NullMarked
package org.dialia.cli;

import org.jspecify.annotations.NullMarked;
