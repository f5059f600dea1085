/**
 * The gate: which findings stop a change, which are waived or known already, and what differs
 * between two assessments. Knows neither reports nor commands.
 */
@NullMarked
package org.dialia.gate;

import org.jspecify.annotations.NullMarked;
